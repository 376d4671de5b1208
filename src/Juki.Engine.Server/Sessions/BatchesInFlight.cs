using System.Collections.Concurrent;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Server.Lanes;

namespace Juki.Engine.Server.Sessions;

/// <summary>The batches of one connection, from the moment they are taken until their replies are written.</summary>
/// <param name="wake">Called, on a thread of the bulk lane, when a batch is finished.</param>
internal sealed class BatchesInFlight(Action wake)
{
    private readonly Dictionary<ulong, BatchJob> _byRequestId = [];
    private readonly ConcurrentQueue<BatchJob> _finished = new();
    private volatile bool _isClosed;

    public int Count => _byRequestId.Count;

    /// <summary>Some are finished and not written.</summary>
    public bool HasFinished => !_finished.IsEmpty;

    /// <summary>Takes a batch.</summary>
    /// <param name="header">Its header.</param>
    /// <param name="payload">Its payload; copied.</param>
    /// <param name="release">Told when the batch is no more: its reply was written, or the connection has ended.</param>
    public BatchJob Add(in FrameHeader header, ReadOnlySpan<byte> payload, Action release)
    {
        var job = new BatchJob(header, payload, Finish, release);
        _byRequestId.Add(header.RequestId, job);
        return job;
    }

    /// <summary>Calls a batch off; false if there is none of this number.</summary>
    public bool TryCancel(ulong requestId)
    {
        bool isThere = _byRequestId.TryGetValue(requestId, out BatchJob? job);
        job?.Cancel();
        return isThere;
    }

    /// <summary>Writes the replies of those that are finished.</summary>
    public void WriteFinished(ref FrameWriter frames)
    {
        while (_finished.TryDequeue(out BatchJob? job))
        {
            _byRequestId.Remove(job.Header.RequestId);
            Write(job, ref frames);
            job.Dispose();
        }
    }

    /// <summary>Calls all off and forgets them: the connection is no more.</summary>
    public void Close()
    {
        foreach (BatchJob job in _byRequestId.Values)
        {
            job.Cancel();
        }

        _isClosed = true;
        DisposeFinished();
    }

    private static void Write(BatchJob job, ref FrameWriter frames)
    {
        if (job.Fault != WireFault.None)
        {
            frames.Error(job.Fault, job.Header.RequestId);
            return;
        }

        FieldWriter payload = frames.Begin(job.Reply.Written);
        payload.Bytes(job.Reply.Payload);
        frames.End(payload, job.Header.Kind.ReplyOf(), job.Header.RequestId, job.ReplyFlags);
    }

    private void Finish(BatchJob job)
    {
        _finished.Enqueue(job);
        if (_isClosed)
        {
            DisposeFinished();
        }
        else
        {
            wake();
        }
    }

    private void DisposeFinished()
    {
        while (_finished.TryDequeue(out BatchJob? job))
        {
            job.Dispose();
        }
    }
}
