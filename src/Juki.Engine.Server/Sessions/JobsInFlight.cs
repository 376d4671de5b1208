using System.Collections.Concurrent;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Server.Lanes;

namespace Juki.Engine.Server.Sessions;

/// <summary>What lanes do for one connection, from the moment it is taken until its replies are written.</summary>
/// <param name="wake">Called, on a thread of a lane, when something is finished and that was not told yet.</param>
/// <param name="jobsMax">The most of them.</param>
/// <param name="bytesMax">The most bytes of their requests; a single one may have more, or it would be refused for ever.</param>
internal sealed class JobsInFlight(Action wake, long jobsMax, long bytesMax = long.MaxValue)
{
    private readonly Dictionary<ulong, LaneJob> _byRequestId = [];
    private readonly ConcurrentQueue<LaneJob> _finished = new();
    private volatile bool _isClosed;
    private bool _isTold;
    private long _bytes;

    public int Count => _byRequestId.Count;

    /// <summary>There are as many as the connection may have.</summary>
    public bool IsFull => Count >= jobsMax;

    /// <summary>Some are finished and not written.</summary>
    public bool HasFinished => !_finished.IsEmpty;

    /// <summary>Another request may have so many bytes.</summary>
    public bool HasRoomFor(long roomBytes) => Count == 0 || _bytes + roomBytes <= bytesMax;

    /// <summary>Takes a request.</summary>
    /// <param name="header">Its header.</param>
    /// <param name="payload">Its payload; copied.</param>
    /// <param name="roomBytes">What it takes of the room of its lane.</param>
    /// <param name="release">Told when it is no more: its reply was written, or the connection has ended.</param>
    public LaneJob Add(in FrameHeader header, ReadOnlySpan<byte> payload, long roomBytes, Action release)
    {
        var job = new LaneJob(header, payload, roomBytes, Finish, release);
        _byRequestId.Add(header.RequestId, job);
        _bytes += roomBytes;
        return job;
    }

    /// <summary>Calls a request off; false if there is none of this number.</summary>
    public bool TryCancel(ulong requestId)
    {
        bool isThere = _byRequestId.TryGetValue(requestId, out LaneJob? job);
        job?.Cancel();
        return isThere;
    }

    /// <summary>Writes the replies of those that are finished.</summary>
    public void WriteFinished(ref FrameWriter frames)
    {
        Interlocked.Exchange(ref _isTold, false);
        while (_finished.TryDequeue(out LaneJob? job))
        {
            _byRequestId.Remove(job.Header.RequestId);
            _bytes -= job.RoomBytes;
            Write(job, ref frames);
            job.Dispose();
        }
    }

    /// <summary>Calls all off and forgets them: the connection is no more.</summary>
    public void Close()
    {
        foreach (LaneJob job in _byRequestId.Values)
        {
            job.Cancel();
        }

        _isClosed = true;
        Interlocked.MemoryBarrier();
        DisposeFinished();
    }

    private static void Write(LaneJob job, ref FrameWriter frames)
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

    private void Finish(LaneJob job)
    {
        _finished.Enqueue(job);
        // Either this sees that the connection has ended, or the end sees the job.
        Interlocked.MemoryBarrier();
        if (_isClosed)
        {
            DisposeFinished();
        }
        else if (!Interlocked.Exchange(ref _isTold, true))
        {
            // A group of changes becomes durable at once: the connection is woken for the first of them.
            wake();
        }
    }

    private void DisposeFinished()
    {
        while (_finished.TryDequeue(out LaneJob? job))
        {
            job.Dispose();
        }
    }
}
