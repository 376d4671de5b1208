using Juki.Engine.Disk;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Rows;
using Juki.Engine.Store.Search;
using Juki.Engine.Store.Snapshots;
using Juki.Engine.Store.Tests.Building;
using Juki.Engine.Store.Tests.Registers;
using Juki.Engine.Store.Verification;
using Juki.Engine.TestKit;

namespace Juki.Engine.Store.Tests.Verification;

public sealed class RegisterAuditTests
{
    private static readonly Dictionary<string, Action<SectionSet>> Faults = new()
    {
        ["codes of residents ascend"] = sections =>
            (sections.Get(SectionKinds.Rows)[3].Word0, sections.Get(SectionKinds.Rows)[4].Word0) = (sections.Get(SectionKinds.Rows)[4].Word0, sections.Get(SectionKinds.Rows)[3].Word0),
        ["residents are found by their codes"] = sections => EmptyBlocks(sections.Get(SectionKinds.CodeBlocks)),
        ["rows stand under their own date"] = sections =>
            (sections.Get(SectionKinds.BirthRows)[0], sections.Get(SectionKinds.BirthRows)[sections.Get(SectionKinds.BirthRows).Length - 1]) = (sections.Get(SectionKinds.BirthRows)[sections.Get(SectionKinds.BirthRows).Length - 1], sections.Get(SectionKinds.BirthRows)[0]),
        ["versions are linked from their residents"] = sections => Unlink(ref FirstLinked(sections)),
        ["family names have as many bearers"] = sections => sections.Get(SectionKinds.Families)[0].Bearers++,
        ["given names have as many bearers"] = sections => sections.Get(SectionKinds.Givens)[1].Bearers--,
        ["places have as many residents"] = sections => sections.Get(SectionKinds.Places)[2].Residents++,
        ["as many residents were born on a date"] = sections => sections.Get(SectionKinds.BirthCounts)[3]++,
        ["full names have as many bearers"] = sections => sections.Get(SectionKinds.FullNames)[0]++,
        ["full names ascend inside their buckets"] = sections => SwapInBucket(sections.Get(SectionKinds.FullNameStarts), sections.Get(SectionKinds.FullNames)),
        ["full names that two residents bear are listed"] = sections => sections.Get(SectionKinds.FullNames)[0] ^= 1UL << 63,
        ["entries of the name index are those of their rows"] = sections => sections.Get(SectionKinds.NameTags)[0] ^= 1,
        ["entries of the address index are those of their rows"] = sections => sections.Get(SectionKinds.AddressTags)[0] ^= 1,
        ["the name index holds every row"] = sections => NameAfterResident(sections.Get(SectionKinds.Rows), sections.Get(SectionKinds.NameRows)),
        ["raw addresses belong to rows"] = sections => ClearRaw(sections),
        ["rows without parts have raw addresses"] = sections => SetRaw(sections.Get(SectionKinds.Rows)),
        ["days of removal are days"] = sections => sections.Get(SectionKinds.StatusDays)[0] = sections.Get(SectionKinds.StatusDays)[0] with { Value = uint.MaxValue },
        ["retired codes are codes with days"] = sections => sections.Get(SectionKinds.RetiredCodes)[0].To = 1 << StoredDay.Width,
        ["retired codes ascend"] = sections => sections.Get(SectionKinds.RetiredCodes)[0].Body = ulong.MaxValue,
    };

    public static TheoryData<string> FaultNames => [.. Faults.Keys];

    [Fact]
    public void Given_a_sound_register_When_audited_Then_nothing_is_wrong_and_everything_was_counted()
    {
        using var directory = new TemporaryDirectory();
        Sample.Build(directory["register"]);
        var audit = new RegisterAudit(directory["register"]);
        var progress = new LastProgress();
        AuditReport report = audit.Run(progress);

        Assert.True(report.IsSound);
        Assert.Equal(SectionKinds.All.Count, report.Sections.Count);
        Assert.Contains(report.References, checkedReferences => checkedReferences is { What: "residents are found by their codes", Count: Sample.Residents });
        Assert.InRange(progress.Last, 1, audit.Work);
    }

    [Theory]
    [MemberData(nameof(FaultNames))]
    public void Given_sections_that_do_not_agree_under_right_checksums_When_audited_Then_it_says_what_does_not_hold(string fault)
    {
        using var directory = new TemporaryDirectory();
        Sample.Build(directory["register"]);
        Rewritten.Write(directory["register"], directory["wrong"], Faults[fault]);
        AuditReport report = new RegisterAudit(directory["wrong"]).Run();

        Assert.Contains(report.ReferenceFaults, message => message.Contains(fault, StringComparison.Ordinal) && message.Contains(".section, at byte", StringComparison.Ordinal));
        Assert.All(report.Sections, section => Assert.Empty(section.Faults));
    }

    [Fact]
    public void Given_damage_in_several_files_When_audited_Then_all_of_it_is_reported()
    {
        using var directory = new TemporaryDirectory();
        Sample.Build(directory["register"]);
        foreach (string name in (string[])["rows", "places", "families"])
        {
            Flip(directory[$"register/snapshot-1/{name}.section"], SectionHeader.Bytes + 1);
        }

        File.Delete(directory["register/snapshot-1/givens.section"]);
        AuditReport report = new RegisterAudit(directory["register"]).Run();

        Assert.False(report.IsSound);
        Assert.Equal(["families", "givens", "places", "rows"], report.Sections.Where(section => section.Faults.Count == 1).Select(section => section.Name).Order(StringComparer.Ordinal));
        Assert.Empty(report.References);
    }

    [Fact]
    public void Given_two_damaged_chunks_of_one_file_When_audited_Then_both_are_named_with_their_offsets()
    {
        using var directory = new TemporaryDirectory();
        using (var content = new NativeArray<uint>(3 * SectionWriter.ChunkBytes / sizeof(uint)))
        {
            SectionWriter.Write(new RealDisk(), directory.Path, SectionKinds.Households, content);
        }

        string path = directory["households.section"];
        Flip(path, SectionHeader.Bytes + 7);
        Flip(path, SectionHeader.Bytes + (2 * SectionWriter.ChunkBytes) + 7);
        using var reader = new SectionReader(new RealDisk(), directory.Path, SectionKinds.Households);

        Assert.Collection(
            SectionFileAudit.CheckChunks(reader, CheckPace.Full),
            first => Assert.Contains("at byte 4,096:", first.Message, StringComparison.Ordinal),
            second => Assert.Contains("at byte 8,392,704:", second.Message, StringComparison.Ordinal));
    }

    private static void Flip(string path, int at)
    {
        byte[] bytes = File.ReadAllBytes(path);
        bytes[at] ^= 1;
        File.WriteAllBytes(path, bytes);
    }

    /// <summary>A version in the name index gets its resident's name: it has no business there any more.</summary>
    private static void NameAfterResident(NativeArray<Row> rows, NativeArray<int> indexed)
    {
        int version = Enumerable.Range(0, (int)indexed.Length).Select(entry => indexed[entry]).First(row => row >= Sample.Residents);
        ulong date = Row.DateBits.Get(rows[version].Word1);
        rows[version].Word1 = Row.DateBits.Set(rows[(long)rows[version].CodeOrOwner].Word1, date);
    }

    private static void SwapInBucket(NativeArray<int> starts, NativeArray<ulong> entries)
    {
        int bucket = Enumerable.Range(0, (int)starts.Length - 1).First(bucket => starts[bucket + 1] - starts[bucket] > 1);
        (entries[starts[bucket]], entries[starts[bucket] + 1]) = (entries[starts[bucket] + 1], entries[starts[bucket]]);
    }

    private static ref Row FirstLinked(SectionSet sections)
    {
        long resident = 0;
        while (Row.VersionCountBits.Get(sections.Get(SectionKinds.Rows)[resident].Word3) == 0)
        {
            resident++;
        }

        return ref sections.Get(SectionKinds.Rows)[resident];
    }

    private static void EmptyBlocks(NativeArray<CodeBlock> blocks)
    {
        for (long block = 0; block < blocks.Length; block++)
        {
            blocks[block].Count = 0;
        }
    }

    private static void Unlink(ref Row resident) => resident.Word3 = Row.VersionCountBits.Set(resident.Word3, 0);

    private static void ClearRaw(SectionSet sections)
    {
        ref Row row = ref sections.Get(SectionKinds.Rows)[sections.Get(SectionKinds.RawAddresses)[0].Row];
        row.Word0 = Row.RawAddressBit.Set(row.Word0, 0);
    }

    /// <summary>A row with parts claims to have none.</summary>
    private static void SetRaw(NativeArray<Row> rows)
    {
        int row = Enumerable.Range(0, (int)rows.Length).First(row => !rows[row].HasRawAddress);
        rows[row].Word0 = Row.RawAddressBit.Set(rows[row].Word0, 1);
    }

    private sealed class LastProgress : IProgress<long>
    {
        public long Last { get; private set; }

        public void Report(long value)
        {
            lock (this)
            {
                Last = Math.Max(Last, value);
            }
        }
    }
}
