using System.Collections.Concurrent;
using Juki.Engine.Store.Dictionaries;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Rows;
using Juki.Engine.Store.Search;

namespace Juki.Engine.Store.Snapshots;

/// <summary>
/// Checks that every number in a snapshot that is used as an index points into its section. Checksums prove that the files
/// are as somebody wrote them, not that a faultless program did; after this check the hot path may index without bounds.
/// </summary>
internal sealed class CrossReferences(SectionSet sections, string snapshot, int residentCount)
{
    private readonly NativeArray<Row> _rows = sections.Get(SectionKinds.Rows);
    private readonly long _families = sections.Get(SectionKinds.Families).Length;
    private readonly long _givens = sections.Get(SectionKinds.Givens).Length;
    private readonly long _places = sections.Get(SectionKinds.Places).Length;
    private readonly long _dates = sections.Get(SectionKinds.BirthDates).Length;
    private readonly long _buildings = sections.Get(SectionKinds.BuildingStarts).Length - 1;

    /// <summary>Checks all of them, on all cores.</summary>
    /// <exception cref="RegisterException">A number points outside; names the file and the offset.</exception>
    public void Check()
    {
        Require(SectionKinds.Rows, 0, residentCount >= 0 && residentCount <= _rows.Length && _rows.Length <= int.MaxValue);
        CheckLengths();
        CheckEach(SectionKinds.CodeBlocks, IsCodeBlock);
        CheckStarts(SectionKinds.BirthBlocks, _rows.Length);
        CheckStarts(SectionKinds.BuildingStarts, sections.Get(SectionKinds.BuildingTexts).Length);
        CheckStarts(SectionKinds.RawAddressStarts, sections.Get(SectionKinds.RawAddressTexts).Length);
        CheckStarts(SectionKinds.HouseholdStarts, sections.Get(SectionKinds.HouseholdTexts).Length);
        CheckEach(SectionKinds.Rows, IsRow);
        CheckEach(SectionKinds.BirthDates, (index, date) => Model.Dates.BirthDate.FromPacked(date).Month <= 12);
        CheckEach(SectionKinds.BirthRows, (index, row) => (ulong)row < (ulong)_rows.Length);
        CheckEach(SectionKinds.RetiredCodes, (index, code) => (uint)code.Row < (uint)residentCount);
        CheckEach(SectionKinds.RawAddresses, (index, raw) => raw.Value < sections.Get(SectionKinds.RawAddressStarts).Length - 1);
        CheckEach(SectionKinds.Households, (index, household) => IsHousehold(household));
        CheckNames(SectionKinds.Families, SectionKinds.FamilyTexts);
        CheckNames(SectionKinds.Givens, SectionKinds.GivenTexts);
    }

    /// <summary>Sections that stand side by side have one length.</summary>
    private void CheckLengths()
    {
        RequireLength(SectionKinds.CodeBlocks, CodeIndex.BlocksFor(residentCount));
        RequireLength(SectionKinds.Households, residentCount);
        RequireLength(SectionKinds.BirthBlocks, _dates + 1);
        RequireLength(SectionKinds.BirthSignatures, _rows.Length);
        RequireLength(SectionKinds.BirthRows, _rows.Length);
        RequireLength(SectionKinds.FullNameCounts, sections.Get(SectionKinds.FullNameHashes).Length);
    }

    /// <summary>A block's rows are residents and stand before those of the next.</summary>
    private bool IsCodeBlock(long index, CodeBlock block)
    {
        NativeArray<CodeBlock> blocks = sections.Get(SectionKinds.CodeBlocks);
        long end = index == blocks.Length - 1 ? residentCount : blocks[index + 1].Start;
        int rows = block.Count == CodeBlock.Overfull ? 0 : block.Count;
        return block.Start >= 0 && block.Start + (long)rows <= end && end <= residentCount && rows <= CodeBlock.SlotCount;
    }

    private bool IsRow(long index, Row row)
    {
        bool pointsInside = row.FamilyId < _families && row.GivenId < _givens && row.PlaceId < _places
            && row.DateId < _dates && row.BuildingId < _buildings;
        return pointsInside && (index < residentCount ? IsResident(row) : row.CodeOrOwner < (ulong)residentCount);
    }

    private bool IsResident(Row row)
    {
        ulong end = Row.FirstVersionBits.Get(row.Word3) + Row.VersionCountBits.Get(row.Word3);
        return row.CodeOrOwner < Model.Codes.ResidentCode.BodyCount && end <= (ulong)(_rows.Length - residentCount);
    }

    private bool IsHousehold(uint household) =>
        !HouseholdNumber.IsText(household) || HouseholdNumber.TextId(household) < sections.Get(SectionKinds.HouseholdStarts).Length - 1;

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
        Require(kind, starts.Length - 1, starts[starts.Length - 1].ToInt64(null) == end);
        CheckEach(kind, (index, start) => index == 0 || starts[index - 1].CompareTo(start) <= 0);
    }

    private void CheckEach<T>(SectionKind<T> kind, Func<long, T, bool> isWhole)
        where T : unmanaged
    {
        NativeArray<T> items = sections.Get(kind);
        if (items.Length == 0)
        {
            return;
        }

        long fault = long.MaxValue;
        Parallel.ForEach(Partitioner.Create(0, items.Length), range =>
        {
            for (long index = range.Item1; index < range.Item2; index++)
            {
                if (!isWhole(index, items[index]))
                {
                    Interlocked.Exchange(ref fault, index);
                    return;
                }
            }
        });
        Require(kind, fault, fault == long.MaxValue);
    }

    private void RequireLength<T>(SectionKind<T> kind, long length)
        where T : unmanaged => Require(kind, 0, sections.Get(kind).Length == length);

    private void Require(SectionKind kind, long index, bool holds)
    {
        if (!holds)
        {
            throw RegisterException.Damaged(
                Path.Combine(snapshot, SectionReader.FileName(kind)),
                SectionHeader.Bytes + (index * kind.ElementSize),
                "the number there points outside of its section");
        }
    }
}
