using Juki.Engine.Durability.Tests.Journal.Crashes;
using Juki.Engine.TestKit;
using Xunit.Abstractions;

namespace Juki.Engine.Durability.Tests.Journal.RealFiles;

/// <summary>Power cuts of a real file system: ext4 in a file, shut down under the writer and mounted again. See <see cref="CrashBudget.PowerRounds"/>.</summary>
public sealed class PowerLossTests(ITestOutputHelper output) : IDisposable
{
    private const int EntriesMax = 800;
    private const long VolumeBytes = 64 << 20;

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Given_a_file_system_whose_power_is_cut_under_a_writer_When_mounted_and_opened_Then_all_that_was_acknowledged_is_there()
    {
        using Volume? volume = Make(out string? reason);
        if (volume is null)
        {
            output.WriteLine($"Skipped: {reason}");
            return;
        }

        output.WriteLine($"The seed is {CrashBudget.FirstSeed}, of {CrashBudget.PowerRounds} rounds.");
        Random random = new(CrashBudget.FirstSeed);
        long acknowledged = 0;
        for (int round = 0; round < CrashBudget.PowerRounds; round++)
        {
            acknowledged = WriteAndCut(volume, acknowledged, random);
            acknowledged = WrittenJournal.Recover(Path.Combine(volume.Path, "journal"), acknowledged);
        }

        output.WriteLine($"{acknowledged} entries were written.");
    }

    private static long WriteAndCut(Volume volume, long acknowledged, Random random)
    {
        using WriterProcess writer = new(Path.Combine(volume.Path, "journal"));
        Assert.True(writer.ReadUntil(acknowledged + random.Next(EntriesMax)), $"The writer has ended: {writer.Errors}");
        Assert.Null(volume.CutPower());
        writer.Kill();
        Assert.Null(volume.Unmount());
        Assert.Null(volume.Mount());
        return writer.Acknowledged;
    }

    /// <summary>A file system in a file, if this machine lets us make and mount one.</summary>
    private Volume? Make(out string? reason)
    {
        string file = _directory["volume"];
        using (FileStream stream = File.Create(file))
        {
            stream.SetLength(VolumeBytes);
        }

        reason = Shell.FaultOf("mkfs.ext4", "-q", "-F", file);
        return reason is null ? Volume.TryMount(_directory["mounted"], out reason, "-o", "loop", file) : null;
    }
}
