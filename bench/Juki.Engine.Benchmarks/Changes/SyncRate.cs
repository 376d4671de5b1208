using System.Diagnostics;
using Juki.Engine.Disk;

namespace Juki.Engine.Benchmarks.Changes;

/// <summary>How often a second the disk makes a block durable: no engine acknowledges more groups than that, one after another.</summary>
internal static class SyncRate
{
    private const int BlockBytes = 4096;
    private const int Blocks = 4096;

    /// <summary>Writes and syncs one block after another, in a file that has its room already.</summary>
    public static double Measure(string directory, TimeSpan time)
    {
        string path = Path.Combine(directory, "sync-rate");
        var disk = new RealDisk();
        try
        {
            using IDiskFile file = disk.Create(path);
            file.Reserve((long)BlockBytes * Blocks);
            file.Sync();
            return Run(file, time);
        }
        finally
        {
            disk.Delete(path);
        }
    }

    private static double Run(IDiskFile file, TimeSpan time)
    {
        byte[] block = new byte[BlockBytes];
        long start = Stopwatch.GetTimestamp();
        long syncs = 0;
        for (; Stopwatch.GetElapsedTime(start) < time; syncs++)
        {
            block[0]++;
            file.Write(block, syncs % Blocks * BlockBytes);
            file.Sync();
        }

        return syncs / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
