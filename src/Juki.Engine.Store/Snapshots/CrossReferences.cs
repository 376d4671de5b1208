using Juki.Engine.Store.Births;
using Juki.Engine.Store.Dictionaries;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Search;

namespace Juki.Engine.Store.Snapshots;

/// <summary>
/// Checks that every number in a snapshot that is used as an index points into its section, and that sections that stand side
/// by side have one length. Checksums prove that the files are as somebody wrote them, not that a faultless program did. That
/// the numbers are the right ones, and the order of what is only searched (signatures, tags, rows with attachments), is for
/// <see cref="Verification.RegisterAudit"/>.
/// </summary>
/// <param name="sections">The sections.</param>
/// <param name="snapshot">Their directory, for messages.</param>
/// <param name="residentCount">Residents as the manifest says.</param>
/// <param name="pace">Threads, stop and progress; by default all processors.</param>
/// <param name="log">Takes all that is checked and all faults; without it the first fault is thrown.</param>
internal sealed class CrossReferences(SectionSet sections, string snapshot, int residentCount, CheckPace? pace = null, CheckLog? log = null)
{
    private readonly CheckPace _pace = pace ?? CheckPace.Full;
    private readonly long _rowCount = sections.Get(SectionKinds.Rows).Length;

    /// <summary>Bytes of sections that a check goes through at most, for its progress.</summary>
    public static long BytesOf(SectionSet sections) => SectionKinds.All.Sum(kind => sections.Get(kind).Bytes);

    /// <summary>Checks all of them.</summary>
    /// <exception cref="RegisterException">A number points outside; names the file and the offset.</exception>
    public void Check()
    {
        CheckLengths();
        CheckEach(SectionKinds.CodeBlocks, IsCodeBlock);
        CheckStarts(SectionKinds.BirthBlocks, _rowCount);
        CheckStarts(SectionKinds.BirthStretches, _rowCount);
        CheckStarts(SectionKinds.NameStarts, sections.Get(SectionKinds.NameRows).Length);
        CheckStarts(SectionKinds.AddressStarts, sections.Get(SectionKinds.AddressRows).Length);
        CheckStarts(SectionKinds.FullNameStarts, sections.Get(SectionKinds.FullNames).Length);
        CheckStarts(SectionKinds.BuildingStarts, sections.Get(SectionKinds.BuildingTexts).Length);
        CheckStarts(SectionKinds.RawAddressStarts, sections.Get(SectionKinds.RawAddressTexts).Length);
        CheckStarts(SectionKinds.HouseholdStarts, sections.Get(SectionKinds.HouseholdTexts).Length);
        CheckEach(SectionKinds.Rows, new RowCheck(sections, residentCount));
        CheckEach(SectionKinds.BirthDates, (index, date) => Model.Dates.BirthDate.FromPacked(date).Month <= 12);
        CheckEach(SectionKinds.BirthRows, new BelowCheck(_rowCount));
        CheckEach(SectionKinds.NameRows, new BelowCheck(_rowCount));
        CheckEach(SectionKinds.AddressRows, new BelowCheck(residentCount));
        CheckEach(SectionKinds.RetiredCodes, (index, code) => (uint)code.Row < (uint)residentCount);
        CheckEach(SectionKinds.RawAddresses, (index, raw) => raw.Value < sections.Get(SectionKinds.RawAddressStarts).Length - 1);
        CheckEach(SectionKinds.Households, new HouseholdCheck(sections.Get(SectionKinds.HouseholdStarts).Length - 1));
        CheckNames(SectionKinds.Families, SectionKinds.FamilyTexts);
        CheckNames(SectionKinds.Givens, SectionKinds.GivenTexts);
        CheckEach(SectionKinds.Places, IsPlace);
    }

    /// <summary>Sections that stand side by side have one length.</summary>
    public void CheckLengths()
    {
        Require(SectionKinds.Rows, 0, residentCount >= 0 && residentCount <= _rowCount && _rowCount <= int.MaxValue);
        RequireLength(SectionKinds.CodeBlocks, CodeIndex.BlocksFor(residentCount));
        RequireLength(SectionKinds.Households, residentCount);
        RequireLength(SectionKinds.BirthCounts, sections.Get(SectionKinds.BirthDates).Length);
        RequireLength(SectionKinds.BirthBlocks, sections.Get(SectionKinds.BirthDates).Length + 1);
        RequireLength(SectionKinds.BirthStretches, BirthStretches.LengthFor(_rowCount, sections.Get(SectionKinds.BirthDates).Length));
        RequireLength(SectionKinds.BirthSignatures, _rowCount);
        RequireLength(SectionKinds.BirthRows, _rowCount);
        RequireBuckets(SectionKinds.NameStarts, HashBuckets.CountFor(residentCount));
        Require(SectionKinds.NameRows, 0, sections.Get(SectionKinds.NameRows).Length >= residentCount);
        RequireLength(SectionKinds.NameTags, sections.Get(SectionKinds.NameRows).Length);
        RequireBuckets(SectionKinds.AddressStarts, HashBuckets.CountFor(residentCount));
        RequireLength(SectionKinds.AddressTags, sections.Get(SectionKinds.AddressRows).Length);
        RequireBuckets(SectionKinds.FullNameStarts, FullNameCounts.BucketsFor(sections.Get(SectionKinds.FullNames).Length));
    }

    /// <summary>A block's rows are residents and stand before those of the next.</summary>
    private bool IsCodeBlock(long index, CodeBlock block)
    {
        NativeArray<CodeBlock> blocks = sections.Get(SectionKinds.CodeBlocks);
        long end = index == blocks.Length - 1 ? residentCount : blocks[index + 1].Start;
        int rows = block.Count == CodeBlock.Overfull ? 0 : block.Count;
        return block.Start >= 0 && block.Start + (long)rows <= end && end <= residentCount && rows <= CodeBlock.SlotCount;
    }

    private bool IsPlace(long index, PlaceEntry place) =>
        (long)place.TextStart + place.CodeLength + place.MunicipalityLength + place.TownLength <= sections.Get(SectionKinds.PlaceTexts).Length;

    private void CheckNames(SectionKind<NameEntry> entries, SectionKind<char> texts)
    {
        long characters = sections.Get(texts).Length;
        CheckEach(entries, (index, entry) => (long)entry.TextStart + entry.TextLength + entry.KanaLength <= characters);
    }

    /// <summary>Starts never fall and end at the end of what they cut up.</summary>
    private void CheckStarts<T>(SectionKind<T> kind, long end)
        where T : unmanaged, IComparable<T>, IConvertible
    {
        NativeArray<T> starts = sections.Get(kind);
        Require(kind, 0, starts.Length > 0 && starts[0].ToInt64(null) == 0);
        Require(kind, Math.Max(starts.Length - 1, 0), starts.Length > 0 && starts[starts.Length - 1].ToInt64(null) == end);
        CheckEach(kind, (index, start) => index == 0 || starts[index - 1].CompareTo(start) <= 0);
    }

    private void CheckEach<T>(SectionKind<T> kind, Func<long, T, bool> isWhole)
        where T : unmanaged => CheckEach(kind, new CallbackCheck<T>(isWhole));

    private void CheckEach<T, TCheck>(SectionKind<T> kind, TCheck check)
        where T : unmanaged
        where TCheck : struct, IElementCheck<T>
    {
        long fault = ElementScan.FindFault(sections.Get(kind), check, _pace);
        log?.Add($"numbers in {kind.Name} point inside", sections.Get(kind).Length);
        Require(kind, fault, fault < 0);
    }

    private void RequireLength<T>(SectionKind<T> kind, long length)
        where T : unmanaged => Require(kind, 0, sections.Get(kind).Length == length);

    private void RequireBuckets(SectionKind<int> starts, int fair) =>
        Require(starts, 0, HashBuckets.IsFair(sections.Get(starts).Length - 1, fair));

    private void Require(SectionKind kind, long index, bool holds)
    {
        if (holds)
        {
            return;
        }

        RegisterException fault = RegisterException.Damaged(
            Path.Combine(snapshot, SectionReader.FileName(kind)),
            SectionHeader.Bytes + (index * kind.ElementSize),
            "the number there points outside of its section");
        if (log is null)
        {
            throw fault;
        }

        log.Add(fault);
    }
}
