using Juki.Engine.Backups;
using Juki.Engine.Changes;
using Juki.Engine.Disk;
using Juki.Engine.Durability.Journal;
using Juki.Engine.Model.Changes;
using Juki.Engine.Store.Registers;
using Juki.Engine.TestKit;
using Juki.Engine.TestKit.Disk;
using Juki.Engine.Tests.Changes;

namespace Juki.Engine.Tests.Backups;

public sealed class FailingBackupTests : IDisposable
{
    private readonly Town _town = new();
    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public async Task Given_a_disk_that_is_gone_from_any_call_on_When_a_register_is_copied_Then_what_is_left_is_no_register_or_can_be_opened_with_all_changes()
    {
        await ChangeAsync();
        int failsAt = 0;
        FailingDisk disk;
        int registers = 0;
        do
        {
            disk = new FailingDisk(new RealDisk(), ++failsAt);
            string target = _directory[$"copy-{failsAt}"];
            bool isCopied = TryCopy(disk, target);
            Assert.NotEqual(disk.HasFailed, isCopied);
            bool isRegister = File.Exists(Path.Combine(target, "manifest"));
            registers += isRegister ? 1 : 0;
            if (isRegister)
            {
                using var copy = IdentityEngine.OpenForChanges(target);
                Assert.Equal(1, copy.Register.JournalAddress);
            }
        }
        while (disk.HasFailed);

        // The last one, and one whose manifest was named and could not be removed when the naming was not sure.
        Assert.InRange(registers, 2, 3);
    }

    public void Dispose()
    {
        _town.Dispose();
        _directory.Dispose();
    }

    private async Task ChangeAsync()
    {
        RegisterInit.Run(_town.Path, new JournalGeometry(16 << 10, 128 << 10));
        using var engine = IdentityEngine.OpenForChanges(_town.Path);
        await engine.Changes!.ApplyAsync(_town.Event(ChangeReason.ProtectionSet, _town.Somebody()));
    }

    private bool TryCopy(FailingDisk disk, string target)
    {
        try
        {
            Assert.Equal(1, RegisterBackup.Run(disk, _town.Path, target));
            return true;
        }
        catch (Exception refused) when (refused is IOException or RegisterException)
        {
            return false;
        }
    }
}
