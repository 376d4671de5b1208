using System.Net.Sockets;
using Juki.Engine.Protocol;
using Juki.Engine.Protocol.Frames;

namespace Juki.Engine.Load.Connections;

/// <summary>A connection that waits for its replies: for hello, for the background, and for what is not measured.</summary>
internal sealed class BlockingConnection(Socket socket, Stream stream) : IDisposable
{
    /// <summary>Given to the system at once: meanwhile no other thread runs where this one does, not even one that measures.</summary>
    private const int SendBytesMax = 64 << 10;

    private readonly byte[] _header = new byte[FrameHeader.Bytes];
    private readonly PayloadBuffer _payload = new();
    private readonly PayloadBuffer _frame = new();
    private ulong _lastId = Handshake.HelloId - 1;

    /// <summary>The socket below.</summary>
    public Socket Socket => socket;

    /// <summary>The bytes, encrypted below where that was asked for.</summary>
    public Stream Stream => stream;

    /// <summary>The longest payload that is read.</summary>
    public uint PayloadBytesMax { get; set; } = ProtocolLimits.HelloBytesMax;

    /// <summary>Sends a frame; returns its id.</summary>
    /// <exception cref="IOException">The connection broke.</exception>
    public ulong Send(MessageKind kind, ReadOnlySpan<byte> payload)
    {
        Span<byte> frame = _frame.Take(FrameHeader.Bytes + payload.Length);
        new FrameHeader((uint)payload.Length, kind, FrameFlags.None, WireFault.None, ++_lastId).Write(frame);
        payload.CopyTo(frame[FrameHeader.Bytes..]);
        for (int sent = 0; sent < frame.Length; sent += SendBytesMax)
        {
            stream.Write(frame[sent..Math.Min(sent + SendBytesMax, frame.Length)]);
        }

        return _lastId;
    }

    /// <summary>Waits for the next frame; notices, which answer nothing, are passed over.</summary>
    /// <param name="payload">Its payload, until the next frame is read.</param>
    /// <exception cref="IOException">The connection broke or ended, or nothing came in time.</exception>
    public FrameHeader Read(out ReadOnlySpan<byte> payload)
    {
        FrameHeader header;
        do
        {
            header = ReadFrame(out payload);
        }
        while (header.RequestId == 0 && header.Kind != MessageKind.Error);
        return header;
    }

    /// <summary>Ends all waiting on this connection, from another thread: it breaks.</summary>
    public void Interrupt()
    {
        try
        {
            socket.Shutdown(SocketShutdown.Both);
        }
        catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
        {
            // Nobody waits on a connection that has ended.
        }
    }

    public void Dispose()
    {
        stream.Dispose();
        socket.Dispose();
    }

    private FrameHeader ReadFrame(out ReadOnlySpan<byte> payload)
    {
        stream.ReadExactly(_header);
        FrameHeader header = FrameHeader.Read(_header);
        if (header.PayloadBytes > PayloadBytesMax)
        {
            throw new IOException("what it sends is no frame of this protocol");
        }

        Span<byte> place = _payload.Take((int)header.PayloadBytes);
        stream.ReadExactly(place);
        payload = place;
        return header;
    }
}
