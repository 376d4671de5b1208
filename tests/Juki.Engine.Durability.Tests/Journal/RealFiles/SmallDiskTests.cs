using Juki.Engine.Disk;
using Juki.Engine.Durability.Journal;
using Juki.Engine.TestKit;
using Xunit.Abstractions;

namespace Juki.Engine.Durability.Tests.Journal.RealFiles;

/// <summary>A real file system without room.</summary>
public sealed class SmallDiskTests(ITestOutputHelper output) : IDisposable
{
    private static readonly byte[] Entry = new byte[JournalWorld.Geometry.PageBytes / 2];

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Given_a_file_system_that_fills_up_When_entries_are_appended_Then_those_taken_are_durable_and_with_room_it_goes_on()
    {
        using Volume? volume = Volume.TryMount(_directory["mounted"], out string? reason, "-t", "tmpfs", "-o", "size=600k", "tmpfs");
        if (volume is null)
        {
            output.WriteLine($"Skipped: {reason}");
            return;
        }

        JournalOptions options = new() { FullDiskRetryInterval = TimeSpan.FromMilliseconds(10) };
        using IJournal journal = JournalDirectory.Create(new RealDisk(), Path.Combine(volume.Path, "journal"), JournalWorld.Geometry, options);
        long taken = await FillAsync(journal);
        Assert.Equal(WaitOutcome.Durable, await journal.WaitUntilDurableAsync(taken, Patience.Token));
        Assert.Equal(JournalState.DiskFull, journal.Health.State);

        Assert.Null(Shell.FaultOf("mount", "-o", "remount,size=4m", volume.Path));
        Patience.Until(() => journal.Health.State == JournalState.Serving);
        Assert.Equal(taken + 1, journal.Append(Entry).Address);
        Assert.Equal(WaitOutcome.Durable, await journal.WaitUntilDurableAsync(taken + 1, Patience.Token));
    }

    /// <summary>Appends until the disk is full; returns the last address that was given.</summary>
    private static async Task<long> FillAsync(IJournal journal)
    {
        while (true)
        {
            AppendResult result = journal.Append(Entry);
            if (result.Refusal == AppendRefusal.DiskFull)
            {
                return journal.LastAppended;
            }

            Assert.Equal(AppendRefusal.None, result.Refusal);
            await journal.WaitUntilDurableAsync(result.Address, Patience.Token);
        }
    }
}
