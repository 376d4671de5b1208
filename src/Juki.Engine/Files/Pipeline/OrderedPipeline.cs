using System.Runtime.ExceptionServices;

namespace Juki.Engine.Files.Pipeline;

/// <summary>
/// Runs an <see cref="IOrderedJob{TChunk}"/>. Every worker takes its own chunks and whoever finds the next result ready hands
/// it out, so no thread only reads or only writes, and all cores work. The number of chunks is fixed: it bounds the memory.
/// </summary>
internal sealed class OrderedPipeline<TChunk>
    where TChunk : class
{
    private const int ChunksForEachWorker = 3;

    private readonly IOrderedJob<TChunk> _job;
    private readonly int _workerCount;
    private readonly Lock _source = new();
    private readonly object _turn = new();
    private readonly TChunk?[] _finished;
    private readonly Queue<TChunk> _free = new();
    private long _takenCount;
    private long _emittedCount;
    private bool _isEmitting;
    private bool _isEnded;
    private Exception? _failure;

    public OrderedPipeline(IOrderedJob<TChunk> job, int workerCount)
    {
        _job = job;
        _workerCount = workerCount;
        _finished = new TChunk?[workerCount * ChunksForEachWorker];
        for (int chunk = 0; chunk < _finished.Length; chunk++)
        {
            _free.Enqueue(job.CreateChunk());
        }
    }

    /// <summary>Runs to the end; the first exception of any worker ends all of them and comes out here.</summary>
    public void Run(CancellationToken cancellation)
    {
        Thread[] others = [.. Enumerable.Range(1, _workerCount - 1).Select(worker => Start(worker, cancellation))];
        Work(0, cancellation);
        foreach (Thread other in others)
        {
            other.Join();
        }

        if (_failure is not null)
        {
            ExceptionDispatchInfo.Throw(_failure);
        }
    }

    private Thread Start(int worker, CancellationToken cancellation)
    {
        Thread thread = new(() => Work(worker, cancellation)) { IsBackground = true, Name = $"juki worker {worker}" };
        thread.Start();
        return thread;
    }

    private void Work(int worker, CancellationToken cancellation)
    {
        try
        {
            while (TryTake(cancellation) is var (chunk, number))
            {
                _job.Process(worker, chunk);
                Finish(chunk, number);
            }
        }
        catch (Exception problem)
        {
            lock (_turn)
            {
                _failure ??= problem;
                Monitor.PulseAll(_turn);
            }
        }
    }

    private (TChunk Chunk, long Number)? TryTake(CancellationToken cancellation)
    {
        lock (_source)
        {
            cancellation.ThrowIfCancellationRequested();
            if (_isEnded || AwaitFree() is not { } chunk)
            {
                return null;
            }

            _isEnded = !_job.Fill(chunk);
            return _isEnded ? null : (chunk, _takenCount++);
        }
    }

    /// <summary>Null if the job has failed meanwhile.</summary>
    private TChunk? AwaitFree()
    {
        lock (_turn)
        {
            while (_free.Count == 0 && _failure is null)
            {
                Monitor.Wait(_turn);
            }

            return _failure is null ? _free.Dequeue() : null;
        }
    }

    private void Finish(TChunk chunk, long number)
    {
        lock (_turn)
        {
            _finished[number % _finished.Length] = chunk;
            if (_isEmitting)
            {
                return;
            }

            _isEmitting = true;
        }

        while (NextInOrder() is { } next)
        {
            _job.Emit(next);
            Release(next);
        }
    }

    private TChunk? NextInOrder()
    {
        lock (_turn)
        {
            long slot = _emittedCount % _finished.Length;
            TChunk? next = _failure is null ? _finished[slot] : null;
            _isEmitting = next is not null;
            _finished[slot] = null;
            return next;
        }
    }

    private void Release(TChunk chunk)
    {
        lock (_turn)
        {
            _emittedCount++;
            _free.Enqueue(chunk);
            Monitor.PulseAll(_turn);
        }
    }
}
