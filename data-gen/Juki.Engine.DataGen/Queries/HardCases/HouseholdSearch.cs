using Juki.Engine.Model.Names;
using Juki.Engine.Model.Records;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Rows;

namespace Juki.Engine.DataGen.Queries.HardCases;

/// <summary>
/// Finds twins and parents with children. Of a nation's households a sample is gathered, so that memory stays bounded.
/// </summary>
internal sealed class HouseholdSearch(Register register, ResidentList residents, ulong seed)
{
    private const int ResidentsOfSample = 2_000_000;

    /// <summary>Larger ones are institutions; comparing all with all would take long and find strangers.</summary>
    private const int HouseholdSizeMax = 12;

    private const int GenerationYearsMin = 18;
    private const int GenerationYearsMax = 48;

    private readonly SortedSet<int> _twins = [];
    private readonly SortedSet<int> _parentsAndChildren = [];

    /// <summary>Rows of twins, and rows of parents and children; ascending.</summary>
    public (int[] Twins, int[] ParentsAndChildren) Find(int wanted, CancellationToken cancellation)
    {
        (uint[] households, int[] rows) = Sample(cancellation);
        for (int start = 0; start < rows.Length && Math.Min(_twins.Count, _parentsAndChildren.Count) < wanted;)
        {
            int size = households.AsSpan(start).IndexOfAnyExcept(households[start]);
            size = size < 0 ? rows.Length - start : size;
            if (size is > 1 and <= HouseholdSizeMax)
            {
                Compare(rows.AsSpan(start, size));
            }

            start += size;
        }

        return ([.. _twins], [.. _parentsAndChildren]);
    }

    /// <summary>Rows of residents who are there, ordered by household.</summary>
    private (uint[] Households, int[] Rows) Sample(CancellationToken cancellation)
    {
        ulong oneOf = (ulong)Math.Max(1, residents.Count / ResidentsOfSample);
        var households = new List<uint>();
        var rows = new List<int>();
        for (int index = 0; index < residents.Count; index++)
        {
            int row = residents[index];
            uint household = register.HouseholdKey(row);
            if (household != 0 && KeyHash.Mix(household + seed) % oneOf == 0 && register[row].Status == ResidentStatus.Current)
            {
                households.Add(household);
                rows.Add(row);
            }

            if ((index & 0xFFFFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }
        }

        uint[] keys = [.. households];
        int[] values = [.. rows];
        Array.Sort(keys, values);
        return (keys, values);
    }

    private void Compare(ReadOnlySpan<int> household)
    {
        for (int i = 0; i < household.Length; i++)
        {
            for (int j = i + 1; j < household.Length; j++)
            {
                Compare(household[i], household[j]);
            }
        }
    }

    private void Compare(int left, int right)
    {
        if (!AreRelated(register[left], register[right]))
        {
            return;
        }

        if (AreTwins(left, right))
        {
            _twins.UnionWith([left, right]);
        }
        else if (YearsApart(left, right) is >= GenerationYearsMin and <= GenerationYearsMax)
        {
            _parentsAndChildren.UnionWith([left, right]);
        }
    }

    private bool AreTwins(int left, int right) =>
        register[left].DateId == register[right].DateId && register.Births.Date(register[left].DateId).IsExact;

    /// <summary>Household keys are hashes: the address must be the same as well.</summary>
    private static bool AreRelated(in Row left, in Row right) =>
        left.FamilyId == right.FamilyId && left.PlaceId == right.PlaceId && left.Numbers == right.Numbers;

    private int YearsApart(int left, int right)
    {
        int leftYear = register.Births.Date(register[left].DateId).Year;
        int rightYear = register.Births.Date(register[right].DateId).Year;
        return leftYear == 0 || rightYear == 0 ? 0 : Math.Abs(leftYear - rightYear);
    }
}
