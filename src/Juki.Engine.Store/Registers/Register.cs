using System.Runtime.CompilerServices;
using Juki.Engine.Model.Addresses;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Records;
using Juki.Engine.Store.Addresses;
using Juki.Engine.Store.Births;
using Juki.Engine.Store.Dictionaries;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Names;
using Juki.Engine.Store.Rows;
using Juki.Engine.Store.Search;
using Juki.Engine.Store.Snapshots;
using Juki.Engine.Store.Spellings;

namespace Juki.Engine.Store.Registers;

/// <summary>
/// An opened register: immutable, in native memory, shared by any number of threads until disposed.
/// Rows 0 … <see cref="ResidentCount"/>−1 are the residents in the order of their codes (removed ones included); the rows
/// after them, up to <see cref="RowCount"/>, are versions, those of one resident side by side.
/// </summary>
public sealed class Register : IDisposable
{
    private readonly Manifest _manifest;
    private readonly SectionSet _sections;
    private readonly NativeArray<Row> _rows;
    private readonly NativeArray<uint> _households;
    private readonly NativeArray<RetiredCodeEntry> _retiredCodes;
    private readonly CodeIndex _codes;
    private readonly FullNames _fullNames;
    private readonly FullNameCounts _fullNameCounts;
    private readonly RowAddresses _addresses;
    private readonly RecordReader _records;
    private BackgroundVerification? _background;

    private Register(Manifest manifest, SectionSet sections)
    {
        _manifest = manifest;
        _sections = sections;
        _rows = sections.Get(SectionKinds.Rows);
        _households = sections.Get(SectionKinds.Households);
        _retiredCodes = sections.Get(SectionKinds.RetiredCodes);
        _codes = new CodeIndex(_rows, sections.Get(SectionKinds.CodeBlocks), manifest.Residents);
        Families = new NameDictionary(sections.Get(SectionKinds.Families), sections.Get(SectionKinds.FamilyTexts));
        Givens = new NameDictionary(sections.Get(SectionKinds.Givens), sections.Get(SectionKinds.GivenTexts));
        NearFamilies = new NearNames(Families);
        NearGivens = new NearNames(Givens);
        Buildings = new TextDictionary(sections.Get(SectionKinds.BuildingStarts), sections.Get(SectionKinds.BuildingTexts));
        _fullNames = new FullNames(Families, Givens);
        _fullNameCounts = new FullNameCounts(sections.Get(SectionKinds.FullNameStarts), sections.Get(SectionKinds.FullNames));
        Births = new BirthBlocks(
            new DateTable(sections.Get(SectionKinds.BirthDates)),
            sections.Get(SectionKinds.BirthCounts),
            sections.Get(SectionKinds.BirthBlocks),
            sections.Get(SectionKinds.BirthStretches),
            sections.Get(SectionKinds.BirthSignatures),
            sections.Get(SectionKinds.BirthRows),
            _rows,
            _fullNames);
        var places = new PlaceTable(sections.Get(SectionKinds.Places), sections.Get(SectionKinds.PlaceTexts));
        Addresses = new AddressMaster(places.ToList());
        Inhabitants = new PlaceCounts(places, Addresses);
        Names = new NameIndex(
            sections.Get(SectionKinds.NameStarts),
            sections.Get(SectionKinds.NameTags),
            sections.Get(SectionKinds.NameRows),
            _rows,
            _fullNames,
            Addresses);
        Blocks = new AddressBlocks(
            sections.Get(SectionKinds.AddressStarts),
            sections.Get(SectionKinds.AddressTags),
            sections.Get(SectionKinds.AddressRows),
            _rows,
            Addresses,
            Families,
            Givens);
        _addresses = new RowAddresses(
            places,
            Buildings,
            new RowAttachments(sections.Get(SectionKinds.RawAddresses)),
            new TextDictionary(sections.Get(SectionKinds.RawAddressStarts), sections.Get(SectionKinds.RawAddressTexts)));
        _records = new RecordReader(
            this,
            _addresses,
            _households,
            new TextDictionary(sections.Get(SectionKinds.HouseholdStarts), sections.Get(SectionKinds.HouseholdTexts)),
            new RowAttachments(sections.Get(SectionKinds.StatusDays)),
            _retiredCodes);
    }

    /// <summary>Counts, sizes, parameters.</summary>
    public RegisterInfo Info => new()
    {
        FormatVersion = _manifest.FormatVersion,
        Snapshot = _manifest.Snapshot,
        Residents = ResidentCount,
        Present = PresentCount,
        Versions = RowCount - ResidentCount,
        RetiredCodes = (int)_retiredCodes.Length,
        Sections = _manifest.Sections,
        Account = MemoryAccount.Of(_manifest.Sections, PresentCount, RowCount - ResidentCount, Names.EntryCount - ResidentCount),
        Parameters = _manifest.Parameters,
    };

    /// <summary>Residents, removed ones included.</summary>
    public int ResidentCount => _manifest.Residents;

    /// <summary>Residents that are not removed: what the counts of names are shares of.</summary>
    public int PresentCount => _manifest.Present;

    /// <summary>Residents and versions.</summary>
    public int RowCount => (int)_rows.Length;

    /// <summary>Family names.</summary>
    public NameDictionary Families { get; }

    /// <summary>Given names.</summary>
    public NameDictionary Givens { get; }

    /// <summary>Family names that are nearly another, or read alike.</summary>
    public NearNames NearFamilies { get; }

    /// <summary>Given names that are nearly another, or read alike.</summary>
    public NearNames NearGivens { get; }

    /// <summary>Buildings.</summary>
    public TextDictionary Buildings { get; }

    /// <summary>Rows by date of birth.</summary>
    public BirthBlocks Births { get; }

    /// <summary>Rows by full name.</summary>
    public NameIndex Names { get; }

    /// <summary>Residents by block of their address.</summary>
    public AddressBlocks Blocks { get; }

    /// <summary>The places, learned from the register.</summary>
    public AddressMaster Addresses { get; }

    /// <summary>How many present residents live in each town, municipality and prefecture.</summary>
    public PlaceCounts Inhabitants { get; }

    /// <summary>The most characters that any address of this register has.</summary>
    public int AddressLengthMax => _manifest.AddressLengthMax;

    /// <summary>How many version records <see cref="ReadVersion"/> gives: versions that are no part of the present record, and retired codes.</summary>
    public int VersionRecordCount => _records.VersionRecordCount;

    /// <summary>A row.</summary>
    public ref readonly Row this[int row]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _rows[row];
    }

    /// <summary>How far what is in memory has been verified.</summary>
    public RegisterVerification Verification { get; private set; } = RegisterVerification.Done;

    /// <summary>Opens a register directory.</summary>
    /// <param name="directory">The register.</param>
    /// <param name="load">Whether it is read and checked whole on the way, or mapped and verified while it answers.</param>
    /// <exception cref="RegisterException">
    /// It is not one, is damaged, is being written, does not fit into memory, or is of another format; names file and offset.
    /// </exception>
    public static Register Open(string directory, LoadMode load = LoadMode.Ram) => Open(directory, load, MappedSnapshot.MappedBytesMin, AvailableMemory.Bytes);

    /// <param name="directory">The register.</param>
    /// <param name="load">How it is opened.</param>
    /// <param name="mappedBytesMin">Sections of so many bytes are mapped.</param>
    /// <param name="availableMemory">Bytes of memory that there are.</param>
    /// <param name="verifyAfter">What a mapped register's verification waits for; nothing, but where somebody asks before it.</param>
    internal static Register Open(string directory, LoadMode load, long mappedBytesMin, long availableMemory, Task? verifyAfter = null)
    {
        Manifest manifest = RegisterOpening.ReadManifest(directory);
        return load == LoadMode.Map
            ? OpenMapped(directory, manifest, mappedBytesMin, availableMemory, verifyAfter ?? Task.CompletedTask)
            : OpenInMemory(directory, manifest, availableMemory);
    }

    /// <summary>Row of a resident by the present code; −1 if there is none.</summary>
    public int FindRow(ResidentCode code) => _codes.Find(code.Body);

    /// <summary>The batched form of <see cref="FindRow"/> over bodies of codes: several times as fast, since cache misses overlap.</summary>
    public void FindRows(ReadOnlySpan<ulong> bodies, Span<int> rows) => _codes.Find(bodies, rows);

    /// <summary>Asks for what <see cref="FindRows"/> reads first of a code.</summary>
    public void Prefetch(ResidentCode code) => _codes.Prefetch(code.Body);

    /// <summary>Finds a retired code.</summary>
    public bool TryFindRetired(ResidentCode code, out RetiredCode retired)
    {
        int index = _retiredCodes.Span(0, (int)_retiredCodes.Length).BinarySearch(new RetiredCodeEntry { Body = code.Body });
        retired = index < 0
            ? default
            : new RetiredCode(_retiredCodes[index].Row, StoredDay.ToDate(_retiredCodes[index].From), StoredDay.ToDate(_retiredCodes[index].To));
        return index >= 0;
    }

    /// <summary>Asks the processor for a row, so that it is there when a later pass reads it.</summary>
    public void Prefetch(int row) => _rows.Prefetch(row);

    /// <summary>Asks for the dictionary entries that a row points to; <see cref="PrefetchTexts"/> is the pass after it.</summary>
    public void PrefetchEntries(in Row row)
    {
        Families.PrefetchEntry(row.FamilyId);
        Givens.PrefetchEntry(row.GivenId);
        Buildings.PrefetchEntry(row.BuildingId);
        Births.PrefetchDate(row.DateId);
    }

    /// <summary>
    /// Asks for the texts of a row, once the entries are there, and for the count of its full name, which
    /// <see cref="PrefetchCount"/> follows up.
    /// </summary>
    public void PrefetchTexts(in Row row)
    {
        Families.PrefetchText(row.FamilyId);
        Givens.PrefetchText(row.GivenId);
        Buildings.PrefetchText(row.BuildingId);
        _fullNameCounts.Prefetch(_fullNames.HashOf(row));
    }

    /// <summary>
    /// Asks for the folded text of a row's place. A pass of its own: with so little else to do the processor reads many entries at a
    /// time, which cannot be asked for themselves. A damaged row may name a place that does not exist: whoever reads it says so.
    /// </summary>
    public void PrefetchPlace(in Row row) =>
        CacheLine.PrefetchEnds((uint)row.PlaceId < (uint)Addresses.PlaceCount ? Addresses.KeyOf(row.PlaceId) : default);

    /// <summary>The last pass over a row: asks for the count of its full name.</summary>
    public void PrefetchCount(in Row row) => _fullNameCounts.PrefetchEntries(_fullNames.HashOf(row));

    /// <summary>The resident's row of any row: itself, or the owner of a version.</summary>
    public int ResidentOf(int row) => row < ResidentCount ? row : (int)_rows[row].CodeOrOwner;

    /// <summary>The resident's present code, of any row.</summary>
    public ResidentCode CodeOf(int row) => StoredCode.ToCode(_rows[ResidentOf(row)].CodeOrOwner);

    /// <summary>First row number and count of a resident's versions.</summary>
    public (int First, int Count) VersionsOf(int residentRow)
    {
        ulong word = _rows[residentRow].Word3;
        int first = ResidentCount + (int)Row.FirstVersionBits.Get(word);
        int count = (int)Row.VersionCountBits.Get(word);
        return (first, count < (int)Row.VersionCountBits.Max ? count : CountVersions(residentRow, first));
    }

    /// <summary>Hash of the T3 key of a row's full name.</summary>
    public ulong FullNameHash(int row) => _fullNames.HashOf(_rows[row]);

    /// <summary>How many present residents bear this full name, whatever its spelling; 1 for a name that one bears or nobody.</summary>
    public int CountOfFullName(ulong fullNameHash) => _fullNameCounts.Of(fullNameHash);

    /// <summary>Writes a row's address to the letter; returns its length, at most <see cref="AddressLengthMax"/>.</summary>
    public int RenderAddress(int row, Span<char> destination)
    {
        try
        {
            return _addresses.Render(row, _rows[row], destination);
        }
        catch (Exception failure) when (SuspectedDamage.Explains(failure, Verification))
        {
            throw SuspectedDamage.Of(failure);
        }
    }

    /// <summary>The parts of a row's address; of one kept as raw text, those that were understood.</summary>
    public RegisteredAddress AddressParts(int row) => _addresses.Parts(_rows[row]);

    /// <summary>The raw address of a row with <see cref="Row.HasRawAddress"/>; empty for others.</summary>
    public ReadOnlySpan<char> RawAddress(int row) => _addresses.Raw(row, _rows[row]);

    /// <summary>A number that is equal for residents of one household; 0 if the household is not known.</summary>
    public uint HouseholdKey(int residentRow) => _households[residentRow];

    /// <summary>A whole resident as it went in; the spans point into <paramref name="text"/> and the register.</summary>
    public ResidentRecord ReadResident(int residentRow, RecordText text)
    {
        try
        {
            return _records.ReadResident(residentRow, text);
        }
        catch (Exception failure) when (SuspectedDamage.Explains(failure, Verification))
        {
            throw SuspectedDamage.Of(failure);
        }
    }

    /// <summary>The four items that a lookup shows; the spans point into <paramref name="text"/> and the register.</summary>
    public FourItems ReadFourItems(int residentRow, RecordText text)
    {
        try
        {
            return _records.ReadFourItems(residentRow, text);
        }
        catch (Exception failure) when (SuspectedDamage.Explains(failure, Verification))
        {
            throw SuspectedDamage.Of(failure);
        }
    }

    /// <summary>
    /// Asks for the entries of the dictionaries that <see cref="ReadFourItems"/> will read; <see cref="PrefetchFourItemTexts"/> is the pass
    /// after it.
    /// </summary>
    public void PrefetchFourItems(int residentRow)
    {
        ref readonly Row row = ref _rows[residentRow];
        Families.PrefetchEntry(row.FamilyId);
        Givens.PrefetchEntry(row.GivenId);
        Births.PrefetchDate(row.DateId);
        _addresses.PrefetchEntry(row);
        (int first, int count) = VersionsOf(residentRow);
        if (count > 0)
        {
            _rows.Prefetch(first);
        }
    }

    /// <summary>Asks for the texts, once the entries are there.</summary>
    public void PrefetchFourItemTexts(int residentRow)
    {
        ref readonly Row row = ref _rows[residentRow];
        Families.PrefetchText(row.FamilyId);
        Givens.PrefetchText(row.GivenId);
        _addresses.PrefetchText(row);
    }

    /// <summary>A former or additional version as it went in, in the order of a versions file.</summary>
    public VersionRecord ReadVersion(int index, RecordText text)
    {
        try
        {
            return _records.ReadVersion(index, text);
        }
        catch (Exception failure) when (SuspectedDamage.Explains(failure, Verification))
        {
            throw SuspectedDamage.Of(failure);
        }
    }

    /// <summary>Gives the memory back. No span or row of this register may be used afterwards.</summary>
    public void Dispose()
    {
        Interlocked.Exchange(ref _background, null)?.Dispose();
        NearFamilies.Dispose();
        NearGivens.Dispose();
        _sections.Dispose();
    }

    private static Register OpenInMemory(string directory, Manifest manifest, long availableMemory)
    {
        RegisterOpening.RequireMemory(directory, manifest.Sections.Sum(section => section.Bytes), availableMemory, RegisterOpening.MapRemedy);
        SectionSet sections = SnapshotFiles.Read(directory, manifest);
        try
        {
            return new Register(manifest, sections);
        }
        catch
        {
            sections.Dispose();
            throw;
        }
    }

    private static Register OpenMapped(string directory, Manifest manifest, long mappedBytesMin, long availableMemory, Task verifyAfter)
    {
        MappedSnapshot snapshot = MappedSnapshot.Open(
            directory, manifest, mappedBytesMin, bytes => RegisterOpening.RequireMemory(directory, bytes, availableMemory, RegisterOpening.MemoryRemedy));
        try
        {
            var register = new Register(manifest, snapshot.Sections);
            register._background = new BackgroundVerification(snapshot, verifyAfter);
            register.Verification = register._background.Verification;
            return register;
        }
        catch
        {
            snapshot.Dispose();
            snapshot.Sections.Dispose();
            throw;
        }
    }

    private int CountVersions(int residentRow, int first)
    {
        int end = first;
        while (end < RowCount && ResidentOf(end) == residentRow)
        {
            end++;
        }

        return end - first;
    }
}
