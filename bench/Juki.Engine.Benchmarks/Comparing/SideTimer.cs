namespace Juki.Engine.Benchmarks.Comparing;

/// <summary>Times one side, turn by turn.</summary>
internal sealed class SideTimer(Comparison comparison, Side side, int rounds)
{
    private readonly double[] _nanoseconds = new double[rounds];
    private readonly ulong[] _checksums = new ulong[rounds];
    private long _allocatedBytes;

    public Side Side => side;

    /// <summary>The checksum of each part.</summary>
    public IReadOnlyList<ulong> Checksums => _checksums;

    public SideResult Result
    {
        get
        {
            ulong checksum = _checksums.Aggregate(0UL, (sum, next) => unchecked(sum + next));
            return new SideResult(side, _nanoseconds, checksum, (double)_allocatedBytes / rounds / OperationsPerRound);
        }
    }

    private double OperationsPerRound => (double)comparison.BlocksPerRound * comparison.OperationsPerBlock;

    /// <summary>Runs blocks that no timed part has, all of them once at least: code gets compiled, pages touched.</summary>
    public void WarmUp(TimeSpan time)
    {
        int first = rounds * comparison.BlocksPerRound;
        long start = TimeProvider.System.GetTimestamp();
        for (int block = 0; block < comparison.BlocksPerRound || TimeProvider.System.GetElapsedTime(start) < time; block++)
        {
            side.RunBlock(first + (block % comparison.BlocksPerRound));
        }
    }

    public void Run(int round, int part)
    {
        int first = part * comparison.BlocksPerRound;
        ulong checksum = 0;
        long allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
        long start = TimeProvider.System.GetTimestamp();
        for (int block = first; block < first + comparison.BlocksPerRound; block++)
        {
            checksum += side.RunBlock(block);
        }

        TimeSpan elapsed = TimeProvider.System.GetElapsedTime(start);
        _allocatedBytes += GC.GetAllocatedBytesForCurrentThread() - allocatedBefore;
        _nanoseconds[round] = elapsed.TotalNanoseconds / OperationsPerRound;
        _checksums[part] = checksum;
    }
}
