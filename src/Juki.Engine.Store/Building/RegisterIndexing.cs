using Juki.Engine.Model.Addresses;
using Juki.Engine.Store.Births;
using Juki.Engine.Store.Dictionaries;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Rows;
using Juki.Engine.Store.Search;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Store.Building;

/// <summary>What follows from rows that stand in their places and from their dictionaries: counts, and indexes of all rows or of some.</summary>
internal sealed class RegisterIndexing
{
    private readonly SectionSet _sections;
    private readonly NativeArray<Row> _rows;
    private readonly NameDictionary _families;
    private readonly NameDictionary _givens;
    private readonly AddressMaster _addresses;

    /// <param name="sections">Rows and dictionaries.</param>
    /// <param name="residentCount">Residents among the rows.</param>
    public RegisterIndexing(SectionSet sections, int residentCount)
    {
        _sections = sections;
        _rows = sections.Get(SectionKinds.Rows);
        ResidentCount = residentCount;
        _families = new NameDictionary(sections.Get(SectionKinds.Families), sections.Get(SectionKinds.FamilyTexts));
        _givens = new NameDictionary(sections.Get(SectionKinds.Givens), sections.Get(SectionKinds.GivenTexts));
        Names = new FullNames(_families, _givens);
        _addresses = new AddressMaster(new PlaceTable(sections.Get(SectionKinds.Places), sections.Get(SectionKinds.PlaceTexts)).ToList());
    }

    /// <summary>Residents among the rows.</summary>
    public int ResidentCount { get; }

    /// <summary>All rows.</summary>
    public IndexedRows AllRows => IndexedRows.First((int)_rows.Length);

    /// <summary>The rows of the residents themselves.</summary>
    public IndexedRows Residents => IndexedRows.First(ResidentCount);

    /// <summary>Buckets that the indexes of names and addresses have when they are made anew.</summary>
    public int BucketCount => HashBuckets.CountFor(ResidentCount);

    /// <summary>The names of rows.</summary>
    public FullNames Names { get; }

    /// <summary>Counts and indexes of a register that is made anew, beside its rows and dictionaries.</summary>
    public void Run(StepProgress steps)
    {
        steps.Begin(BuildStep.CountingNames);
        ValueStatistics.Run(_sections, ResidentCount);
        CountFullNames();
        steps.Begin(BuildStep.IndexingBirths);
        IndexBirths(_sections, AllRows);
        BirthIndexing.Stretch(_sections);
        steps.Begin(BuildStep.IndexingNames);
        IndexNames(_sections, AllRows, BucketCount);
        steps.Begin(BuildStep.IndexingAddresses);
        IndexAddresses(_sections, Residents, BucketCount);
    }

    /// <summary>Adds the counts of full names.</summary>
    public void CountFullNames() => FullNameStatistics.Run(_sections, Names, ResidentCount);

    /// <summary>Adds the birth-date blocks of rows, without their stretches, to other sections.</summary>
    public void IndexBirths(SectionSet target, IndexedRows rows) =>
        BirthIndexing.Run(_rows, new RowSignatures(_families, _givens, _addresses), rows, target, (int)_sections.Get(SectionKinds.BirthDates).Length);

    /// <summary>Adds the name index of rows.</summary>
    public void IndexNames(SectionSet target, IndexedRows rows, int bucketCount) =>
        BucketIndexing<uint>.Run(target, NameIndexing.Kinds, bucketCount, rows, new NameIndexing(_sections, Names, _addresses, ResidentCount));

    /// <summary>Adds the address index of residents.</summary>
    public void IndexAddresses(SectionSet target, IndexedRows residents, int bucketCount) =>
        BucketIndexing<ushort>.Run(target, AddressIndexing.Kinds, bucketCount, residents, new AddressIndexing(_rows, _addresses, _families, _givens));
}
