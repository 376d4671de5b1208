namespace Juki.Engine.Tests.Changes.Readers;

/// <summary>
/// Makes it certain that readers read while the writer writes: in every round the writer waits, changes before and behind it, until each
/// reader has finished a batch that it began after the first of them. Nobody waits for time to pass.
/// </summary>
internal sealed class Rounds(int readers) : IDisposable
{
    private readonly Barrier _barrier = new(readers + 1);
    private readonly Lock _gate = new();
    private readonly int[] _finished = new int[readers];
    private readonly SemaphoreSlim _progress = new(0);
    private volatile bool _isWriting;

    /// <summary>Whether the writer is still in its round.</summary>
    public bool IsWriting => _isWriting;

    /// <summary>All wait for each other.</summary>
    public void Meet() => _barrier.SignalAndWait();

    /// <summary>The writer's: what it does from now on is a round.</summary>
    public void Begin() => _isWriting = true;

    /// <summary>The writer's: its round is over.</summary>
    public void End() => _isWriting = false;

    /// <summary>A reader's: it has finished a batch.</summary>
    public void Finished(int reader)
    {
        lock (_gate)
        {
            _finished[reader]++;
        }

        _progress.Release();
    }

    /// <summary>The writer's: waits until every reader has begun and finished a batch from now on. The one that is under way may have begun before.</summary>
    public void AwaitReaders()
    {
        int[] wanted = [.. Snapshot().Select(finished => finished + 2)];
        while (Snapshot().Zip(wanted).Any(pair => pair.First < pair.Second))
        {
            _progress.Wait();
        }
    }

    public void Dispose()
    {
        _barrier.Dispose();
        _progress.Dispose();
    }

    private int[] Snapshot()
    {
        lock (_gate)
        {
            return [.. _finished];
        }
    }
}
