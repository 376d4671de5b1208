using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using Juki.Engine.Client.Requests;
using Juki.Engine.Protocol;
using Juki.Engine.Protocol.Frames;

namespace Juki.Engine.Client.Connections;

/// <summary>Reads what a server sends and gives each reply to the request that it belongs to.</summary>
internal sealed class ReplyLoop(PipeReader input, Connection connection, Link link, TimeProvider time)
{
    private readonly PayloadBuffer _joined = new();
    private long _lastReceived = time.GetTimestamp();

    /// <summary>When something last came.</summary>
    public long LastReceived => Volatile.Read(ref _lastReceived);

    /// <summary>The server answered something: connecting again is worth it.</summary>
    public bool HasReplied { get; private set; }

    /// <summary>Reads until the connection ends.</summary>
    public async Task RunAsync()
    {
        try
        {
            while (await ReadAsync().ConfigureAwait(false))
            {
            }

            connection.End(new PeerException("the server closed it"));
        }
        catch (Exception exception)
        {
            connection.End(exception);
        }

        await input.CompleteAsync().ConfigureAwait(false);
    }

    /// <summary>Handles the complete frames of a read; false at the end.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<bool> ReadAsync()
    {
        ReadResult read = await input.ReadAsync().ConfigureAwait(false);
        // Before the replies are given out: whoever gets one may look at once whether the server is silent.
        Volatile.Write(ref _lastReceived, time.GetTimestamp());
        input.AdvanceTo(Handle(read.Buffer), read.Buffer.End);
        return !read.IsCompleted;
    }

    private SequencePosition Handle(ReadOnlySequence<byte> received)
    {
        FrameReader frames = new(received, _joined, ProtocolLimits.PayloadBytesLimit);
        FrameStatus status;
        while ((status = frames.Read(out FrameHeader header, out ReadOnlySpan<byte> payload)) == FrameStatus.Done)
        {
            Handle(header, payload);
        }

        return status == FrameStatus.NeedMore ? frames.Position : throw new PeerException("the server sent a longer frame than any may be");
    }

    private void Handle(FrameHeader header, ReadOnlySpan<byte> payload)
    {
        if (header.Kind == MessageKind.Leaving && header.RequestId == 0)
        {
            link.SayLeaving();
            connection.Leave();
        }
        else if (header.Kind == MessageKind.Error && (header.RequestId == 0 || header.Fault.EndsConnection()))
        {
            throw PeerException.Of(header.Fault);
        }
        else
        {
            Give(connection.InFlight.Take(header.RequestId) ?? throw new PeerException("the server answered a request that was not made"), header, payload);
        }
    }

    private void Give(PendingRequest request, FrameHeader header, ReadOnlySpan<byte> payload)
    {
        MessageKind kind = request.Kind;
        bool isLeaving = header.Kind == MessageKind.Error && header.Fault == WireFault.Draining;
        if (isLeaving)
        {
            connection.Leave();
        }

        // What the client itself says is for this connection alone.
        if (isLeaving && request is not ServerRequest)
        {
            TakeBack(request);
        }
        else
        {
            Decide(request, header, payload);
        }

        connection.SignalDrained();
        if (kind == MessageKind.Goodbye)
        {
            connection.End(new PeerException("this client closed it"));
        }
        else if (kind.IsBatch())
        {
            // There is room for a batch that waits.
            link.Wake();
        }
    }

    /// <summary>The server leaves and did not take the caller's request, so another connection may.</summary>
    private void TakeBack(PendingRequest request)
    {
        request.TakeBack();
        link.Send(request);
    }

    private void Decide(PendingRequest request, FrameHeader header, ReadOnlySpan<byte> payload)
    {
        HasReplied = true;
        if (header.Kind == request.Kind.ReplyOf())
        {
            request.Reply(header.Flags, payload);
        }
        else if (header.Kind == MessageKind.Error)
        {
            request.TryFail(new JukiServerException(header.Fault, PeerException.Words(header.Fault)));
        }
        else
        {
            EndFor(request);
        }

        request.ReleaseByLink();
    }

    private void EndFor(PendingRequest request)
    {
        PeerException reason = new("the server sent a reply of another kind than the request's");
        request.TryFail(link.Lost(reason));
        connection.End(reason);
    }
}
