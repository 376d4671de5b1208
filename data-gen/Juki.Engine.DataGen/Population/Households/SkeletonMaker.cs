using Juki.Engine.DataGen.Population.Randomness;
using Juki.Engine.DataGen.Tables;

namespace Juki.Engine.DataGen.Population.Households;

/// <summary>Makes the members of any household by its number, in a fraction of a microsecond.</summary>
internal sealed class SkeletonMaker
{
    private readonly ulong _seed;
    private readonly int _thisYear;
    private readonly HouseholdCell[] _cells = HouseholdCell.All();
    private readonly AliasTable _cellTable;

    public SkeletonMaker(ulong seed, DateOnly today, AgePyramid pyramid)
    {
        _seed = seed;
        _thisYear = today.Year;
        _cellTable = new AliasTable(new PyramidFit(_cells, pyramid, _thisYear).Weights());
    }

    /// <summary>Draws the members of a household.</summary>
    public void Make(long number, HouseholdSkeleton household)
    {
        Draws draws = new(_seed, DrawStream.Skeleton, (ulong)number);
        if (Institutions.Has(_seed, number))
        {
            Institutions.Fill(ref draws, Institutions.IsCareHome(Institutions.GroupOf(number)), household);
            return;
        }

        HouseholdCell cell = _cells[_cellTable.Sample(ref draws)];
        PrivateHouseholds.Fill(ref draws, cell.Kind, cell.Age, _thisYear, household);
    }
}
