using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;
using Juki.Engine.Store.Checkpoints;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Verification;

namespace Juki.Engine.Store.Tests.Checkpoints;

/// <summary>The snapshot that base and delta are merged into is one that could have been built of the same residents.</summary>
public sealed class SnapshotMergeTests
{
    private const int Residents = 150;
    private const int Changes = 120;

    /// <summary>Sections without ids: those of a dictionary that has grown are others than of one made anew.</summary>
    private static readonly string[] WithoutIds = ["code-blocks", "status-days", "retired-codes"];

    public static TheoryData<int> Seeds => [1, 2, 3];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Given_changes_When_merged_Then_the_snapshot_is_sound_and_has_every_resident_to_the_letter(int seed)
    {
        using var register = new CheckpointedRegister(seed, Residents);
        register.Change(Changes);
        register.Checkpoint(Changes);
        register.Reopen();

        AssertSound(register.Path);
        AssertResidents(register.Model.Residents, register.Register);
        Assert.Equal(Changes, register.Register.BaseAddress);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Given_changes_When_merged_Then_sections_without_ids_are_those_of_a_register_built_anew_to_the_byte(int seed)
    {
        using var register = new CheckpointedRegister(seed, Residents);
        register.Change(Changes);
        register.Checkpoint(Changes);

        AssertSameBytes(register, WithoutIds);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Given_few_changes_that_leave_the_number_of_buckets_When_merged_Then_the_buckets_of_names_are_those_of_a_register_built_anew_to_the_byte(int seed)
    {
        const int Few = 5;
        using var register = new CheckpointedRegister(seed, Residents);
        register.Change(Few);
        register.Checkpoint(Few);

        AssertSameBytes(register, ["name-starts"]);
    }

    [Fact]
    public void Given_many_times_as_many_residents_When_merged_Then_the_indexes_have_as_many_buckets_as_made_anew()
    {
        using var register = new CheckpointedRegister(seed: 1, residents: 40);
        register.Change(400);
        register.Checkpoint(400);

        AssertSound(register.Path);
        AssertSameBytes(register, ["name-starts"]);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Given_changes_When_merged_Then_every_count_is_that_of_a_register_built_anew(int seed)
    {
        using var register = new CheckpointedRegister(seed, Residents);
        register.Change(Changes);
        register.Checkpoint(Changes);
        register.Reopen();
        using var anew = Register.Open(register.BuildAnew());

        Assert.Equal(Counts(anew), Counts(register.Register));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Given_changes_after_an_address_When_merged_at_it_Then_the_snapshot_knows_nothing_of_them(int seed)
    {
        using var register = new CheckpointedRegister(seed, Residents);
        register.Change(Changes);
        IReadOnlyDictionary<ulong, ResidentImage> then = register.Model.Copy().Residents;
        register.Change(Changes);
        register.Checkpoint(Changes);
        register.Reopen();

        AssertSound(register.Path);
        AssertResidents(then, register.Register);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Given_a_chain_of_checkpoints_with_and_without_reopening_When_opened_Then_each_snapshot_is_the_state_at_its_address(int seed)
    {
        using var register = new CheckpointedRegister(seed, Residents);
        for (int round = 1; round <= 6; round++)
        {
            register.Change(Changes / 4);
            CheckpointSummary? made = register.Checkpoint(register.Register.JournalAddress);
            Assert.Equal((round + 1, round * (Changes / 4), (round - 1) * (Changes / 4)), (made!.Value.Snapshot, made.Value.JournalAddress, made.Value.KeptAddress));
            if (round % 2 == 0)
            {
                register.Reopen();
                AssertSound(register.Path);
                AssertResidents(register.Model.Residents, register.Register);
            }
        }
    }

    [Fact]
    public void Given_no_residents_at_first_When_changes_bring_some_Then_the_snapshot_has_them()
    {
        using var register = new CheckpointedRegister(seed: 3, residents: 0);
        register.Change(10);
        register.Checkpoint(10);
        register.Reopen();

        AssertSound(register.Path);
        AssertResidents(register.Model.Residents, register.Register);
    }

    [Fact]
    public void Given_nothing_new_When_a_checkpoint_is_asked_for_Then_there_is_none()
    {
        using var register = new CheckpointedRegister(seed: 1, Residents);
        register.Change(1);

        Assert.NotNull(register.Checkpoint(1));
        Assert.Null(register.Checkpoint(1));
        Assert.Equal(["snapshot-1", "snapshot-2"], Snapshots(register.Path));
    }

    [Fact]
    public void Given_several_checkpoints_When_published_Then_two_snapshots_are_kept_and_what_a_killed_writer_left_is_gone()
    {
        using var register = new CheckpointedRegister(seed: 1, Residents);
        Directory.CreateDirectory(Path.Combine(register.Path, "snapshot-2.tmp"));
        File.WriteAllText(Path.Combine(register.Path, "snapshot-2.tmp", "rows.section"), "half");
        Directory.CreateDirectory(Path.Combine(register.Path, "snapshot-3"));
        for (int round = 1; round <= 3; round++)
        {
            register.Change(1);
            register.Checkpoint(round);
        }

        Assert.Equal(["snapshot-3", "snapshot-4"], Snapshots(register.Path));
    }

    [Fact]
    public void Given_a_register_that_was_made_anew_beneath_an_open_one_When_a_checkpoint_is_asked_for_Then_it_is_refused()
    {
        using var register = new CheckpointedRegister(seed: 1, Residents);
        register.Change(2);
        register.Checkpoint(2);
        register.Reopen();
        register.Change(1);
        Directory.Delete(register.Path, recursive: true);
        register.Model.Build(register.Path);

        RegisterException refused = Assert.Throws<RegisterException>(() => register.Checkpoint(3));
        Assert.Contains("another register", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_checkpoint_that_is_called_off_When_another_is_made_Then_it_is_whole()
    {
        using var register = new CheckpointedRegister(seed: 2, Residents);
        register.Change(Changes);
        using var off = new CancellationTokenSource();
        int steps = 0;
        var progress = new Told(_ => CancelAtThird(off, ref steps));
        Assert.Throws<OperationCanceledException>(() => new SnapshotCheckpoint(register.Register, register.Path, new Disk.RealDisk()).Run(Changes, progress, off.Token));
        Assert.Equal(1, Register.Open(register.Path).Info.Snapshot);

        register.Checkpoint(Changes);
        register.Reopen();
        AssertSound(register.Path);
        AssertResidents(register.Model.Residents, register.Register);
    }

    private static void CancelAtThird(CancellationTokenSource off, ref int steps)
    {
        if (++steps == 3)
        {
            off.Cancel();
        }
    }

    private static string[] Snapshots(string register) =>
        [.. Directory.GetDirectories(register).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private static void AssertSameBytes(CheckpointedRegister register, string[] sections)
    {
        string anew = register.BuildAnew();
        Assert.All(sections, section => Assert.Equal(
            File.ReadAllBytes(Path.Combine(anew, "snapshot-1", section + ".section")),
            File.ReadAllBytes(Path.Combine(register.Path, "snapshot-2", section + ".section"))));
    }

    private static void AssertSound(string path)
    {
        AuditReport report = new RegisterAudit(path).Run();
        Assert.Empty(report.Sections.SelectMany(section => section.Faults).Concat(report.ReferenceFaults));
        Assert.NotEmpty(report.References);
    }

    private static void AssertResidents(IReadOnlyDictionary<ulong, ResidentImage> expected, Register register)
    {
        ResidentList residents = register.ResidentsAt(register.JournalAddress);
        Assert.Equal(expected.Count, residents.Count);
        foreach ((ulong body, ResidentImage resident) in expected)
        {
            Assert.True(resident == new ResidentImageReader(register).Read(register.FindRow(ResidentCode.FromBody(body))));
        }
    }

    private static IEnumerable<(string Name, int Count)> Counts(Register register) =>
        Enumerable.Range(0, register.ResidentCount).SelectMany<int, (string, int)>(row =>
        [
            ("family", register.Families.CountOfKey(register.Families.KeyHash(register[row].FamilyId))),
            ("given", register.Givens.CountOfKey(register.Givens.KeyHash(register[row].GivenId))),
            ("full name", register.CountOfFullName(register.FullNameHash(row))),
            ("birth", register.Births.ResidentCount(register[row].DateId)),
            ("present", register.PresentCount),
        ]);

    private sealed class Told(Action<(string Step, double Share)> told) : IProgress<(string Step, double Share)>
    {
        public void Report((string Step, double Share) value) => told(value);
    }
}
