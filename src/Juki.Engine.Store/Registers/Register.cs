using System.Runtime.CompilerServices;
using Juki.Engine.Model.Addresses;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Records;
using Juki.Engine.Store.Addresses;
using Juki.Engine.Store.Births;
using Juki.Engine.Store.Changes;
using Juki.Engine.Store.Dictionaries;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Names;
using Juki.Engine.Store.Rows;
using Juki.Engine.Store.Snapshots;
using Juki.Engine.Store.Spellings;

namespace Juki.Engine.Store.Registers;

/// <summary>
/// An opened register, shared by any number of threads until disposed: an immutable base, and from the first change on a delta.
/// Rows 0 … <see cref="ResidentCount"/>−1 are the residents of the base in the order of their codes (removed ones included); the rows
/// after them, up to <see cref="RowCount"/>, are their versions, those of one resident side by side. Behind these are the rows of the
/// delta: each resident who changed, with the versions right behind.
/// </summary>
/// <remarks>
/// A row never changes: a change gives its resident new rows, and the old ones end. So a row number stays good for as long as the
/// register is open, and tells what was valid when it was found. Everything that finds rows takes the journal address at which the
/// reader reads, and without one reads at <see cref="JournalAddress"/>.
/// </remarks>
public sealed class Register : IDisposable
{
    private readonly RegisterBase _base;
    private readonly NativeArray<Row> _rows;
    private readonly RegisterCodes _codes;
    private readonly RegisterDictionaries _dictionaries;
    private readonly FullNameCounts _fullNameCounts;
    private readonly RowPrefetch _prefetch;
    private readonly RowAddresses _addresses;
    private readonly RecordReader _records;
    private readonly Lock _beginning = new();
    private volatile Delta? _delta;

    private Register(RegisterBase registerBase)
    {
        _base = registerBase;
        _rows = registerBase.Rows;
        _codes = new RegisterCodes(registerBase);
        SectionSet sections = registerBase.Sections;
        _dictionaries = new RegisterDictionaries(sections);
        NearFamilies = new NearNames(Families);
        NearGivens = new NearNames(Givens);
        Inhabitants = new PlaceCounts(_dictionaries.Places, Addresses);
        _fullNameCounts = new FullNameCounts(sections.Get(SectionKinds.FullNameStarts), sections.Get(SectionKinds.FullNames));
        Births = new BirthBlocks(
            _dictionaries.Dates,
            sections.Get(SectionKinds.BirthCounts),
            sections.Get(SectionKinds.BirthBlocks),
            sections.Get(SectionKinds.BirthStretches),
            sections.Get(SectionKinds.BirthSignatures),
            sections.Get(SectionKinds.BirthRows),
            _rows,
            _dictionaries.Names);
        Names = new NameIndex(
            sections.Get(SectionKinds.NameStarts),
            sections.Get(SectionKinds.NameTags),
            sections.Get(SectionKinds.NameRows),
            _rows,
            _dictionaries.Names,
            Addresses,
            _dictionaries.Dates);
        Blocks = new AddressBlocks(
            sections.Get(SectionKinds.AddressStarts),
            sections.Get(SectionKinds.AddressTags),
            sections.Get(SectionKinds.AddressRows),
            _rows,
            Addresses,
            Families,
            Givens);
        _addresses = new RowAddresses(_dictionaries, registerBase.RawAddresses);
        _prefetch = new RowPrefetch(_dictionaries, _fullNameCounts, Births, _addresses);
        _records = new RecordReader(this, registerBase, _addresses, _dictionaries.Households);
    }

    /// <summary>Counts, sizes, parameters of the base.</summary>
    public RegisterInfo Info => new()
    {
        FormatVersion = _base.Manifest.FormatVersion,
        Snapshot = _base.Manifest.Snapshot,
        Residents = ResidentCount,
        Present = PresentCount,
        Versions = RowCount - ResidentCount,
        RetiredCodes = (int)_base.RetiredCodes.Length,
        Sections = _base.Manifest.Sections,
        Account = MemoryAccount.Of(_base.Manifest.Sections, PresentCount, RowCount - ResidentCount, Names.EntryCount - ResidentCount),
        Parameters = _base.Manifest.Parameters,
    };

    /// <summary>Residents of the base, removed ones included.</summary>
    public int ResidentCount => _base.Manifest.Residents;

    /// <summary>Residents of the base that are not removed: what the counts of names are shares of.</summary>
    public int PresentCount => _base.Manifest.Present;

    /// <summary>Residents and versions of the base: the number of the delta's first row.</summary>
    public int RowCount => (int)_rows.Length;

    /// <summary>Family names.</summary>
    public NameDictionary Families => _dictionaries.Families;

    /// <summary>Given names.</summary>
    public NameDictionary Givens => _dictionaries.Givens;

    /// <summary>Family names that are nearly another, or read alike.</summary>
    public NearNames NearFamilies { get; }

    /// <summary>Given names that are nearly another, or read alike.</summary>
    public NearNames NearGivens { get; }

    /// <summary>Buildings.</summary>
    public TextDictionary Buildings => _dictionaries.Buildings;

    /// <summary>Rows by date of birth.</summary>
    public BirthBlocks Births { get; }

    /// <summary>Rows by full name.</summary>
    public NameIndex Names { get; }

    /// <summary>Residents by block of their address.</summary>
    public AddressBlocks Blocks { get; }

    /// <summary>The places, learned from the register.</summary>
    public AddressMaster Addresses => _dictionaries.Addresses;

    /// <summary>How many present residents of the base live in each town, municipality and prefecture.</summary>
    public PlaceCounts Inhabitants { get; }

    /// <summary>The most characters that any address of this register has; a change may bring a longer one.</summary>
    public int AddressLengthMax => Math.Max(_base.Manifest.AddressLengthMax, _delta?.AddressLengthMax ?? 0);

    /// <summary>A row.</summary>
    public ref readonly Row this[int row]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref IsOfDelta(row) ? ref _delta!.Row(row) : ref _rows[row];
    }

    /// <summary>Identity of the register's journal; null: it takes no changes yet.</summary>
    public Guid? Journal => _base.Manifest.Journal;

    /// <summary>Journal address of the last change that the base contains; 0: of none.</summary>
    public long BaseAddress => _delta?.Position ?? _base.Manifest.JournalAddress;

    /// <summary>Journal address of the last change that readers see.</summary>
    public long JournalAddress => _delta?.Published ?? BaseAddress;

    /// <summary>The snapshot beneath the changes.</summary>
    internal RegisterBase Base => _base;

    /// <summary>The changes; null before the first.</summary>
    internal Delta? Delta => _delta;

    /// <summary>What the ids in rows mean.</summary>
    internal RegisterDictionaries Dictionaries => _dictionaries;

    /// <summary>How far what is in memory has been verified.</summary>
    public RegisterVerification Verification => _base.Verification;

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
        RegisterBase opened = RegisterBase.Open(directory, load, mappedBytesMin, availableMemory);
        try
        {
            var register = new Register(opened);
            opened.BeginVerification(verifyAfter ?? Task.CompletedTask);
            return register;
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Begins to take changes: once, before the first. There is one writer, for one thread. It costs a table of the dictionaries' texts (a
    /// second for ten million), a bit for each row, and some two bytes for each resident.
    /// </summary>
    /// <param name="position">Journal address that the register on disk contains.</param>
    /// <exception cref="InvalidOperationException">There is a writer already.</exception>
    public DeltaWriter BeginChanges(long position) => BeginChanges(position, new GrowthSteps());

    /// <inheritdoc cref="BeginChanges(long)"/>
    internal DeltaWriter BeginChanges(long position, GrowthSteps steps)
    {
        lock (_beginning)
        {
            if (_delta is not null)
            {
                throw new InvalidOperationException("The register has a writer of changes: there is one from the first change until it is closed.");
            }

            var delta = new Delta(_base.Codes, RowCount, position, steps);
            _dictionaries.BeginGrowing(steps);
            _codes.Attach(delta);
            Births.Attach(delta);
            Names.Attach(delta);
            Blocks.Attach(delta);
            NearFamilies.Attach(delta);
            NearGivens.Attach(delta);
            _addresses.Attach(delta);
            _records.Attach(delta);
            // Last: whoever reads at an address of the delta finds it everywhere.
            _delta = delta;
            return new DeltaWriter(this, delta, new RowIndexing(_dictionaries), new DeltaItemIds(_dictionaries));
        }
    }

    /// <summary>All residents at a journal address, in the order of their codes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">As for <see cref="RequireReadable"/>.</exception>
    public ResidentList ResidentsAt(long asOf)
    {
        RequireReadable(asOf);
        return new ResidentList(_base, _delta, asOf);
    }

    /// <summary>Former and additional versions of residents, and their retired codes.</summary>
    public VersionRecordList VersionsOf(ResidentList residents) => _records.ListVersions(residents);

    /// <summary>Refuses a journal address at which the register cannot be read.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below <see cref="BaseAddress"/>, or above <see cref="JournalAddress"/>.</exception>
    public void RequireReadable(long asOf) => ReadableAddresses.Require(asOf, BaseAddress, JournalAddress);

    /// <summary>Row of a resident by the present code, as of now; −1 if there is none.</summary>
    public int FindRow(ResidentCode code) => FindRow(code, JournalAddress);

    /// <summary>Row of a resident by the code at a journal address; −1 if there was none.</summary>
    public int FindRow(ResidentCode code, long asOf) => _codes.Find(code.Body, asOf);

    /// <summary>The batched form of <see cref="FindRow(ResidentCode)"/> over bodies of codes: several times as fast, since cache misses overlap.</summary>
    public void FindRows(ReadOnlySpan<ulong> bodies, Span<int> rows) => FindRows(bodies, rows, JournalAddress);

    /// <summary>The batched form of <see cref="FindRow(ResidentCode, long)"/>.</summary>
    public void FindRows(ReadOnlySpan<ulong> bodies, Span<int> rows, long asOf) => _codes.Find(bodies, rows, asOf);

    /// <summary>Asks for what <see cref="FindRows(ReadOnlySpan{ulong}, Span{int})"/> reads first of a code.</summary>
    public void Prefetch(ResidentCode code) => _codes.Prefetch(code.Body);

    /// <summary>Finds a retired code, as of now.</summary>
    public bool TryFindRetired(ResidentCode code, out RetiredCode retired) => TryFindRetired(code, JournalAddress, out retired);

    /// <summary>Finds a code that was retired at a journal address.</summary>
    public bool TryFindRetired(ResidentCode code, long asOf, out RetiredCode retired) => _codes.TryFindRetired(code.Body, asOf, out retired);

    /// <summary>How many retired codes lead to a resident.</summary>
    internal int RetiredCodeCountOf(int residentRow) =>
        IsOfDelta(residentRow) ? _delta!.Details(residentRow).RetiredCount : _base.RetiredCodesOf(residentRow).Length;

    /// <summary>Asks the processor for a row, so that it is there when a later pass reads it.</summary>
    public void Prefetch(int row)
    {
        if (IsOfDelta(row))
        {
            _delta!.Prefetch(row);
        }
        else
        {
            _rows.Prefetch(row);
        }
    }

    /// <summary>Asks for the dictionary entries that a row points to; <see cref="PrefetchTexts"/> is the pass after it.</summary>
    public void PrefetchEntries(in Row row) => _prefetch.Entries(row);

    /// <summary>
    /// Asks for the texts of a row, once the entries are there, and for the count of its full name, which
    /// <see cref="PrefetchCount"/> follows up.
    /// </summary>
    public void PrefetchTexts(in Row row) => _prefetch.Texts(row);

    /// <summary>
    /// Asks for the folded text of a row's place. A pass of its own: with so little else to do the processor reads many entries at a
    /// time, which cannot be asked for themselves. A damaged row may name a place that does not exist: whoever reads it says so.
    /// </summary>
    public void PrefetchPlace(in Row row) => _prefetch.Place(row);

    /// <summary>The last pass over a row: asks for the count of its full name.</summary>
    public void PrefetchCount(in Row row) => _prefetch.Count(row);

    /// <summary>The resident's row of any row: itself, or the owner of a version.</summary>
    public int ResidentOf(int row) => IsOfDelta(row) ? OwnerInDelta(row, _delta!.Row(row)) : _base.ResidentOf(row);

    /// <summary>The resident's code, of any row: the one that was present when the row was valid.</summary>
    public ResidentCode CodeOf(int row) => StoredCode.ToCode(this[ResidentOf(row)].CodeOrOwner);

    /// <summary>First row number and count of a resident's versions.</summary>
    public (int First, int Count) VersionsOf(int residentRow) =>
        IsOfDelta(residentRow) ? (residentRow + 1, _delta!.Details(residentRow).VersionCount) : _base.VersionsOf(residentRow);

    /// <summary>Hash of the T3 key of a row's full name.</summary>
    public ulong FullNameHash(int row) => _dictionaries.Names.HashOf(this[row]);

    /// <summary>How many present residents bear this full name, whatever its spelling; 1 for a name that one bears or nobody.</summary>
    public int CountOfFullName(ulong fullNameHash) => _fullNameCounts.Of(fullNameHash);

    /// <summary>Writes a row's address to the letter; returns its length, at most <see cref="AddressLengthMax"/>.</summary>
    public int RenderAddress(int row, Span<char> destination)
    {
        try
        {
            return _addresses.Render(row, this[row], destination);
        }
        catch (Exception failure) when (SuspectedDamage.Explains(failure, Verification))
        {
            throw SuspectedDamage.Of(failure);
        }
    }

    /// <summary>The parts of a row's address; of one kept as raw text, those that were understood.</summary>
    public RegisteredAddress AddressParts(int row) => _addresses.Parts(this[row]);

    /// <summary>The raw address of a row with <see cref="Row.HasRawAddress"/>; empty for others.</summary>
    public ReadOnlySpan<char> RawAddress(int row) => _addresses.Raw(row, this[row]);

    /// <summary>A number that is equal for residents of one household; 0 if the household is not known.</summary>
    public uint HouseholdKey(int residentRow) =>
        IsOfDelta(residentRow) ? _delta!.Details(residentRow).Household : _base.Households[residentRow];

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
        _prefetch.FourItems(this[residentRow]);
        (int first, int count) = VersionsOf(residentRow);
        if (count > 0)
        {
            Prefetch(first);
        }
    }

    /// <summary>Asks for the texts, once the entries are there.</summary>
    public void PrefetchFourItemTexts(int residentRow) => _prefetch.FourItemTexts(this[residentRow]);

    /// <summary>Gives a sink a resident as it went in: the record, the versions that are no part of it, the retired codes.</summary>
    public void CopyTo(int residentRow, RecordText text, IResidentSink sink) => _records.CopyTo(residentRow, text, sink);

    /// <summary>Gives the memory back. No span or row of this register may be used afterwards.</summary>
    public void Dispose()
    {
        NearFamilies.Dispose();
        NearGivens.Dispose();
        _delta?.Dispose();
        _dictionaries.Dispose();
        _base.Dispose();
    }

    private static int OwnerInDelta(int rowNumber, in Row row) => row.Kind == VersionKind.Current ? rowNumber : (int)row.CodeOrOwner;

    /// <summary>Whether a row stands behind the base; without a delta every other number is for the base to refuse.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsOfDelta(int row) => row >= _rows.Length && _delta is not null;
}
