using Juki.Engine.DataGen.Population;
using Juki.Engine.DataGen.Population.Persons;
using Juki.Engine.DataGen.Tables;
using Juki.Engine.Model.Records;

namespace Juki.Engine.DataGen.Statistics;

/// <summary>Counts what one thread writes. Prefectures, ages, surnames, sizes and dates count present residents only.</summary>
internal sealed class PopulationTally(DateOnly today)
{
    /// <summary>Surnames are counted up to this rank.</summary>
    public const int SurnamesMax = 1000;

    /// <summary>Households of this size and more are one class.</summary>
    public const int SizeMax = 7;

    private readonly int _firstDay = today.AddYears(-AgePyramid.AgeMax - 1).DayNumber;

    /// <summary>By prefecture, the first at 0.</summary>
    public long[] Prefectures { get; } = new long[47];

    /// <summary>By <see cref="AgePyramid.CellOf"/>.</summary>
    public long[] Ages { get; } = new long[AgePyramid.Cells];

    /// <summary>By rank of the household's surname.</summary>
    public long[] Surnames { get; } = new long[SurnamesMax];

    /// <summary>Private households by present members.</summary>
    public long[] Sizes { get; } = new long[SizeMax + 1];

    /// <summary>By true day of birth.</summary>
    public long[] Days { get; } = new long[today.DayNumber - today.AddYears(-AgePyramid.AgeMax - 1).DayNumber + 1];

    /// <summary>By status.</summary>
    public long[] Statuses { get; } = new long[4];

    /// <summary>Everything that is a single number.</summary>
    public long[] Counts { get; } = new long[Enum.GetValues<TallyCount>().Length];

    /// <summary>Counts a person who was written.</summary>
    public void Add(HouseholdDraft household, PersonDraft person, int prefecture)
    {
        Statuses[(int)person.Member.Status]++;
        Counts[(int)TallyCount.Versions] += Versions(household, person);
        if (person.Member.Status != ResidentStatus.Current)
        {
            return;
        }

        Prefectures[prefecture - 1]++;
        Ages[AgePyramid.CellOf(person.Member.Sex, person.Member.Age)]++;
        Days[person.Born.DayNumber - _firstDay]++;
        Counts[(int)TallyCount.Twins] += person.Member.IsTwin ? 1 : 0;
        Counts[(int)TallyCount.Protected] += household.IsProtected ? 1 : 0;
        Counts[(int)TallyCount.Foreign] += household.Skeleton.IsForeign ? 1 : 0;
        Counts[(int)TallyCount.ChangedCodes] += person.CodeChanged is null ? 0 : 1;
        if (!household.Skeleton.IsInstitution && (uint)household.Surname < SurnamesMax)
        {
            Surnames[household.Surname]++;
        }

        Counts[(int)TallyCount.PrivateJapanese] += household.Skeleton.IsInstitution || household.Skeleton.IsForeign ? 0 : 1;
    }

    /// <summary>Counts a person who was held back.</summary>
    public void AddHeldBack() => Counts[(int)TallyCount.HeldBack]++;

    /// <summary>Counts a household after its persons.</summary>
    public void EndHousehold(int present, bool isInstitution)
    {
        if (present > 0 && !isInstitution)
        {
            Sizes[Math.Min(present, SizeMax)]++;
        }
    }

    /// <summary>Takes over the counts of another thread.</summary>
    public PopulationTally Merge(PopulationTally other)
    {
        Add(Prefectures, other.Prefectures);
        Add(Ages, other.Ages);
        Add(Surnames, other.Surnames);
        Add(Sizes, other.Sizes);
        Add(Days, other.Days);
        Add(Statuses, other.Statuses);
        Add(Counts, other.Counts);
        return this;
    }

    private static int Versions(HouseholdDraft household, PersonDraft person)
    {
        int versions = person.OwnStay.Exists ? 1 : 0;
        versions += person.EndedAlias.IsEmpty ? 0 : 1;
        versions += person.EndedFormerSurname.IsEmpty ? 0 : 1;
        foreach (Population.Places.FormerStay stay in household.Stays)
        {
            versions += stay.Exists && stay.To > person.Born ? 1 : 0;
        }

        return versions;
    }

    private static void Add(long[] sums, long[] counts)
    {
        for (int i = 0; i < sums.Length; i++)
        {
            sums[i] += counts[i];
        }
    }
}
