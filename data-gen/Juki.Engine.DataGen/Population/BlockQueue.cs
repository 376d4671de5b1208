using Juki.Engine.Model.Records;

namespace Juki.Engine.DataGen.Population;

/// <summary>Hands out the blocks of a plan to threads.</summary>
internal sealed class BlockQueue(PopulationPlan plan, IProgress<long>? progress, CancellationToken stop)
{
    private int _nextBlock;
    private long _made;
    private volatile bool _failed;

    /// <summary>Takes and writes blocks until none is left.</summary>
    public void Drain(BlockWriter writer, IResidentSink sink)
    {
        try
        {
            int block;
            while (!_failed && (block = Interlocked.Increment(ref _nextBlock) - 1) < plan.BlockCount)
            {
                stop.ThrowIfCancellationRequested();
                writer.Write(block, plan.PresentIn(block), sink);
                progress?.Report(Interlocked.Add(ref _made, plan.PresentIn(block)));
            }
        }
        catch
        {
            _failed = true;
            throw;
        }
    }
}
