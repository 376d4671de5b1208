using System.Runtime.CompilerServices;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Rows;
using Juki.Engine.Store.Search;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Store.Registers;

/// <summary>
/// The base of an open register: one snapshot, immutable, in native memory or mapped, and its owner. Residents in the order of their
/// codes, then versions, those of one resident side by side.
/// </summary>
internal sealed class RegisterBase : IDisposable
{
    private readonly CodeIndex _codes;
    private readonly Lazy<int[]> _retiredByRow;
    private MappedSnapshot? _unverified;
    private BackgroundVerification? _verification;

    private RegisterBase(Manifest manifest, SectionSet sections, MappedSnapshot? unverified)
    {
        Manifest = manifest;
        Sections = sections;
        _unverified = unverified;
        Rows = sections.Get(SectionKinds.Rows);
        Households = sections.Get(SectionKinds.Households);
        RetiredCodes = sections.Get(SectionKinds.RetiredCodes);
        StatusDays = new RowAttachments(sections.Get(SectionKinds.StatusDays));
        RawAddresses = new RowAttachments(sections.Get(SectionKinds.RawAddresses));
        _codes = new CodeIndex(Rows, sections.Get(SectionKinds.CodeBlocks), manifest.Residents);
        _retiredByRow = new Lazy<int[]>(OrderRetiredCodes);
    }

    public Manifest Manifest { get; }

    public SectionSet Sections { get; }

    public NativeArray<Row> Rows { get; }

    public NativeArray<uint> Households { get; }

    public NativeArray<RetiredCodeEntry> RetiredCodes { get; }

    public RowAttachments StatusDays { get; }

    public RowAttachments RawAddresses { get; }

    public int ResidentCount => Manifest.Residents;

    public int RowCount => (int)Rows.Length;

    /// <summary>How far it has been verified; all of it where it was read into memory.</summary>
    public RegisterVerification Verification { get; private set; } = RegisterVerification.Done;

    /// <summary>Opens the newest snapshot of a register.</summary>
    public static RegisterBase Open(string directory, LoadMode load, long mappedBytesMin, long availableMemory)
    {
        Manifest manifest = RegisterOpening.ReadManifest(directory);
        return load == LoadMode.Map ? Map(directory, manifest, mappedBytesMin, availableMemory) : Read(directory, manifest, availableMemory);
    }

    /// <summary>Begins to verify what is mapped, once a task has ended.</summary>
    public void BeginVerification(Task after)
    {
        if (_unverified is { } snapshot)
        {
            _unverified = null;
            _verification = new BackgroundVerification(snapshot, after);
            Verification = _verification.Verification;
        }
    }

    /// <summary>The row of a body of a code; −1 if there is none.</summary>
    public int Find(ulong body) => _codes.Find(body);

    /// <summary>The rows of many bodies; −1 where there is none.</summary>
    public void Find(ReadOnlySpan<ulong> bodies, Span<int> rows) => _codes.Find(bodies, rows);

    /// <summary>The first row whose body is not below another; the number of residents if there is none.</summary>
    public int LowerBound(ulong body) => _codes.LowerBound(body);

    /// <summary>The index of codes, for who goes through its steps.</summary>
    public CodeIndex Codes => _codes;

    /// <summary>Asks for what <see cref="Find(ulong)"/> reads first.</summary>
    public void Prefetch(ulong body) => _codes.Prefetch(body);

    /// <summary>The index of a retired code; negative if there is none.</summary>
    public int FindRetiredCode(ulong body) => RetiredCodes.Span(0, (int)RetiredCodes.Length).BinarySearch(new RetiredCodeEntry { Body = body });

    /// <summary>Indexes of a resident's retired codes.</summary>
    public ReadOnlySpan<int> RetiredCodesOf(int residentRow)
    {
        ReadOnlySpan<int> order = _retiredByRow.Value;
        int first = 0;
        for (int behind = order.Length; first < behind;)
        {
            int middle = first + ((behind - first) >> 1);
            (first, behind) = RetiredCodes[order[middle]].Row < residentRow ? (middle + 1, behind) : (first, middle);
        }

        int end = first;
        while (end < order.Length && RetiredCodes[order[end]].Row == residentRow)
        {
            end++;
        }

        return order[first..end];
    }

    /// <summary>The resident's row of any row: itself, or the owner of a version.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int ResidentOf(int row) => row < ResidentCount ? row : (int)Rows[row].CodeOrOwner;

    /// <summary>First row number and count of a resident's versions.</summary>
    public (int First, int Count) VersionsOf(int residentRow)
    {
        ulong word = Rows[residentRow].Word3;
        int first = ResidentCount + (int)Row.FirstVersionBits.Get(word);
        int count = (int)Row.VersionCountBits.Get(word);
        return (first, count < (int)Row.VersionCountBits.Max ? count : CountVersions(residentRow, first));
    }

    public void Dispose()
    {
        Interlocked.Exchange(ref _verification, null)?.Dispose();
        Interlocked.Exchange(ref _unverified, null)?.Dispose();
        Sections.Dispose();
    }

    private static RegisterBase Read(string directory, Manifest manifest, long availableMemory)
    {
        RegisterOpening.RequireMemory(directory, manifest.Sections.Sum(section => section.Bytes), availableMemory, RegisterOpening.MapRemedy);
        SectionSet sections = SnapshotFiles.Read(directory, manifest);
        try
        {
            return new RegisterBase(manifest, sections, unverified: null);
        }
        catch
        {
            sections.Dispose();
            throw;
        }
    }

    private static RegisterBase Map(string directory, Manifest manifest, long mappedBytesMin, long availableMemory)
    {
        MappedSnapshot snapshot = MappedSnapshot.Open(
            directory, manifest, mappedBytesMin, bytes => RegisterOpening.RequireMemory(directory, bytes, availableMemory, RegisterOpening.MemoryRemedy));
        try
        {
            return new RegisterBase(manifest, snapshot.Sections, snapshot);
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

    private int[] OrderRetiredCodes()
    {
        int[] order = [.. Enumerable.Range(0, (int)RetiredCodes.Length)];
        Array.Sort(order, (a, b) => RetiredCodes[a].Row.CompareTo(RetiredCodes[b].Row) is var rows && rows != 0 ? rows : a.CompareTo(b));
        return order;
    }
}
