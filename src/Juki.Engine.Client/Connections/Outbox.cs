using Juki.Engine.Client.Requests;
using Juki.Engine.Protocol.Frames;

namespace Juki.Engine.Client.Connections;

/// <summary>
/// Requests that wait to be sent, in their order. Batches stand in a line of their own, because a server takes only so many at a
/// time and single requests shall not wait behind them.
/// </summary>
internal sealed class Outbox
{
    private readonly Lock _lock = new();
    private readonly Queue<PendingRequest> _singles = new();
    private readonly Queue<PendingRequest> _batches = new();

    /// <summary>Nothing waits.</summary>
    public bool IsEmpty
    {
        get
        {
            lock (_lock)
            {
                return _singles.Count + _batches.Count == 0;
            }
        }
    }

    public void Add(PendingRequest request)
    {
        lock (_lock)
        {
            (request.Kind.IsBatch() ? _batches : _singles).Enqueue(request);
        }
    }

    /// <summary>Takes the next request that may be sent.</summary>
    /// <param name="withBatches">A batch may be sent now.</param>
    public PendingRequest? Take(bool withBatches)
    {
        lock (_lock)
        {
            return _singles.TryDequeue(out PendingRequest? request) || (withBatches && _batches.TryDequeue(out request)) ? request : null;
        }
    }

    /// <summary>Takes the next batch, whether or not single requests wait.</summary>
    public PendingRequest? TakeBatch()
    {
        lock (_lock)
        {
            return _batches.TryDequeue(out PendingRequest? request) ? request : null;
        }
    }

    /// <summary>Takes out, and lets go of, those that somebody decided meanwhile or decides now.</summary>
    /// <param name="visit">May decide a request.</param>
    public void Sweep(Action<PendingRequest> visit)
    {
        lock (_lock)
        {
            Sweep(_singles, visit);
            Sweep(_batches, visit);
        }
    }

    private static void Sweep(Queue<PendingRequest> line, Action<PendingRequest> visit)
    {
        for (int left = line.Count; left > 0; left--)
        {
            PendingRequest request = line.Dequeue();
            visit(request);
            if (request.IsDecided)
            {
                request.ReleaseByLink();
            }
            else
            {
                line.Enqueue(request);
            }
        }
    }
}
