using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Client.Batches;

/// <summary>What several batches of searches took together.</summary>
internal sealed class WorkTally
{
    private readonly Lock _lock = new();
    private uint[] _reached = [];
    private ulong _rowsCompared;

    public ulong RowsCompared => _rowsCompared;

    public IReadOnlyList<uint> Reached => _reached;

    public void Add(in SearchWork work)
    {
        lock (_lock)
        {
            _rowsCompared += work.RowsCompared;
            if (_reached.Length < work.PassCount)
            {
                Array.Resize(ref _reached, work.PassCount);
            }

            for (int pass = 0; pass < work.PassCount; pass++)
            {
                _reached[pass] += work.Reached(pass);
            }
        }
    }
}
