using Juki.Engine.Backups;
using Juki.Engine.Changes;
using Juki.Engine.Disk;
using Juki.Engine.Durability.Journal;
using Juki.Engine.Model.Changes;
using Juki.Engine.Store.Registers;
using Juki.Engine.TestKit;
using Juki.Engine.TestKit.Disk;

namespace Juki.Engine.Tests.Changes;

public sealed class RegisterInitTests : IDisposable
{
    private static readonly JournalGeometry Small = new(16 << 10, 128 << 10);

    private readonly Town _town = new();

    [Fact]
    public void Given_a_disk_that_is_gone_from_any_call_on_When_init_fails_Then_the_register_can_be_read_and_the_next_init_completes_it()
    {
        int failsAt = 0;
        FailingDisk disk;
        do
        {
            using SyntheticRegister register = new(20, seed: 5);
            disk = new FailingDisk(new RealDisk(), ++failsAt);
            Exception? refused = Record.Exception(() => RegisterInit.Run(disk, register.Path, Small));
            Assert.Equal(disk.HasFailed, refused is not null);
            ChangedRegister.Open(register.Path).Dispose();
            if (refused is not null)
            {
                Assert.IsType<JournalException>(refused);
                Assert.False(RegisterInit.Run(register.Path, Small));
            }

            using var engine = IdentityEngine.OpenForChanges(register.Path);
            Assert.False(Directory.Exists(Path.Combine(register.Path, "journal.tmp")));
        }
        while (disk.HasFailed);

        Assert.True(failsAt > 10, $"Only {failsAt} calls were tried.");
    }

    [Fact]
    public async Task Given_a_register_that_has_come_to_take_changes_When_it_is_asked_whether_it_has_none_Then_it_is_to_be_opened_anew_and_nothing_is_refused()
    {
        Assert.True(RegisterJournal.HasNone(_town.Path));
        await InitAndChangeAsync();

        Assert.False(RegisterJournal.HasNone(_town.Path));
        using Register register = ChangedRegister.Open(_town.Path);
        Assert.Equal(1, register.JournalAddress);
    }

    [Fact]
    public async Task Given_changes_beside_a_manifest_from_before_When_the_register_is_opened_copied_or_made_to_take_changes_Then_each_refuses_with_one_message()
    {
        string manifest = Path.Combine(_town.Path, "manifest");
        byte[] before = await File.ReadAllBytesAsync(manifest);
        await InitAndChangeAsync();
        await File.WriteAllBytesAsync(manifest, before);
        using TemporaryDirectory copies = new();
        string[] messages =
        [
            Assert.Throws<JournalException>(() => ChangedRegister.Open(_town.Path)).Message,
            Assert.Throws<JournalException>(() => RegisterBackup.Run(_town.Path, copies["copy"])).Message,
            Assert.Throws<JournalException>(() => RegisterInit.Run(_town.Path, Small)).Message,
        ];

        Assert.StartsWith($"{RegisterJournal.PathOf(_town.Path)} holds changes, and the manifest of the register does not name it", Assert.Single(messages.Distinct()), StringComparison.Ordinal);
    }

    [Fact]
    public void Given_half_a_journal_of_an_earlier_program_When_init_runs_Then_it_says_what_to_remove()
    {
        string journal = RegisterJournal.PathOf(_town.Path);
        Directory.CreateDirectory(journal);
        File.WriteAllBytes(Path.Combine(journal, "commits"), []);

        Assert.EndsWith($"remove {journal} and begin again.", Assert.Throws<JournalException>(() => RegisterInit.Run(_town.Path, Small)).Message, StringComparison.Ordinal);
    }

    public void Dispose() => _town.Dispose();

    private async Task InitAndChangeAsync()
    {
        RegisterInit.Run(_town.Path, Small);
        using var engine = IdentityEngine.OpenForChanges(_town.Path);
        await engine.Changes!.ApplyAsync(_town.Event(ChangeReason.ProtectionSet, _town.Somebody()));
    }
}
