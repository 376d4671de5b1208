using System.Buffers;
using System.IO.Pipelines;
using Juki.Engine.Protocol;
using Juki.Engine.Protocol.Frames;

namespace Juki.Engine.Client.Tests.Scripted;

/// <summary>One connection of a scripted server.</summary>
internal sealed class Peer(Stream stream, int number) : IDisposable
{
    private readonly SemaphoreSlim _writing = new(1);
    private readonly PipeReader _input = PipeReader.Create(stream);
    private readonly PayloadBuffer _joined = new();

    /// <summary>The how manieth connection of its server: 1, 2, …</summary>
    public int Number => number;

    /// <summary>Sends a reply.</summary>
    public Task ReplyAsync(Request request, ReadOnlyMemory<byte> payload = default, FrameFlags flags = FrameFlags.None) =>
        SendAsync(Frame(request.Kind.ReplyOf(), request.Id, payload.Span, flags));

    /// <summary>Sends an error.</summary>
    public Task FailAsync(WireFault fault, ulong id)
    {
        ArrayBufferWriter<byte> frames = new();
        FrameWriter writer = new(frames);
        writer.Error(fault, id);
        writer.Flush();
        return SendAsync(frames.WrittenMemory);
    }

    /// <summary>Sends the notice that the server leaves.</summary>
    public Task LeaveAsync() => SendAsync(Frame(MessageKind.Leaving, 0, default));

    /// <summary>Sends bytes, whatever they are.</summary>
    public Task SendAsync(ReadOnlyMemory<byte> bytes) => SendAsync(bytes, bytes.Length);

    /// <summary>Sends bytes in two pieces, with nothing between them.</summary>
    public async Task SendAsync(ReadOnlyMemory<byte> bytes, int cut)
    {
        await _writing.WaitAsync();
        try
        {
            await stream.WriteAsync(bytes[..cut]);
            await stream.WriteAsync(bytes[cut..]);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Cuts the connection.</summary>
    public void Close() => stream.Dispose();

    public void Dispose()
    {
        Close();
        _writing.Dispose();
    }

    /// <summary>A frame as bytes.</summary>
    public static byte[] Frame(MessageKind kind, ulong id, ReadOnlySpan<byte> payload, FrameFlags flags = FrameFlags.None)
    {
        byte[] frame = new byte[FrameHeader.Bytes + payload.Length];
        new FrameHeader((uint)payload.Length, kind, flags, WireFault.None, id).Write(frame);
        payload.CopyTo(frame.AsSpan(FrameHeader.Bytes));
        return frame;
    }

    /// <summary>Gives every frame to a script until the client is gone.</summary>
    public async Task RunAsync(Func<Request, Task> script)
    {
        try
        {
            while (true)
            {
                ReadResult read = await _input.ReadAsync();
                List<Request> requests = Parse(read.Buffer, out SequencePosition consumed);
                _input.AdvanceTo(consumed, read.Buffer.End);
                foreach (Request request in requests)
                {
                    await script(request);
                }

                if (read.IsCompleted)
                {
                    break;
                }
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or OperationCanceledException)
        {
            // The client, or the script, ended it.
        }

        stream.Dispose();
    }

    private List<Request> Parse(ReadOnlySequence<byte> received, out SequencePosition consumed)
    {
        List<Request> requests = [];
        FrameReader frames = new(received, _joined, ProtocolLimits.PayloadBytesLimit);
        while (frames.Read(out FrameHeader header, out ReadOnlySpan<byte> payload) == FrameStatus.Done)
        {
            requests.Add(new Request(header.Kind, header.Flags, header.RequestId, payload.ToArray()));
        }

        consumed = frames.Position;
        return requests;
    }
}
