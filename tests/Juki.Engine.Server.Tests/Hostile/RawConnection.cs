using System.Globalization;
using System.Net.Sockets;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Server.Tests.Hostile;

/// <summary>A connection that sends whatever it is told to. What takes longer than half a minute fails, so that no test waits for ever.</summary>
internal sealed class RawConnection : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly CancellationTokenSource _patience = new();
    private ulong _lastRequestId;

    private RawConnection()
    {
    }

    /// <summary>The id of the next request.</summary>
    public ulong NextId => ++_lastRequestId;

    /// <summary>Connects and says nothing.</summary>
    public static Task<RawConnection> OpenAsync(string address) => OpenAsync(address, receiveBufferBytes: null);

    /// <summary>Connects and says hello.</summary>
    public static Task<RawConnection> GreetAsync(string address) => GreetAsync(address, receiveBufferBytes: null);

    /// <summary>Connects and says nothing.</summary>
    /// <param name="address">Where.</param>
    /// <param name="receiveBufferBytes">What the system takes of replies before they are read; small, so that a client that does not read is felt soon.</param>
    public static async Task<RawConnection> OpenAsync(string address, int? receiveBufferBytes)
    {
        RawConnection connection = new();
        connection._socket.ReceiveBufferSize = receiveBufferBytes ?? connection._socket.ReceiveBufferSize;
        int colon = address.LastIndexOf(':');
        await connection._socket.ConnectAsync(address[..colon], int.Parse(address.AsSpan(colon + 1), CultureInfo.InvariantCulture), connection.Wait());
        return connection;
    }

    /// <inheritdoc cref="OpenAsync(string, int?)"/>
    public static async Task<RawConnection> GreetAsync(string address, int? receiveBufferBytes)
    {
        RawConnection connection = await OpenAsync(address, receiveBufferBytes);
        await connection.SendAsync(WireBytes.Hello(connection.NextId));
        Frame? reply = await connection.ReadAsync();
        Assert.Equal(MessageKind.Hello.ReplyOf(), reply?.Kind);
        return connection;
    }

    public async Task SendAsync(ReadOnlyMemory<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            bytes = bytes[await _socket.SendAsync(bytes, Wait())..];
        }
    }

    /// <summary>Sends; false if the server has closed the connection.</summary>
    public async Task<bool> TrySendAsync(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            await SendAsync(bytes);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>Sends nothing more; replies are still read.</summary>
    public void EndSending() => _socket.Shutdown(SocketShutdown.Send);

    /// <summary>Sends nothing more, if the connection is still there.</summary>
    public void TryEndSending()
    {
        try
        {
            EndSending();
        }
        catch (SocketException)
        {
        }
    }

    /// <summary>The next frame; null if the connection has ended.</summary>
    public async Task<Frame?> ReadAsync()
    {
        byte[] head = new byte[FrameHeader.Bytes];
        if (!await TryFillAsync(head))
        {
            return null;
        }

        FrameHeader header = FrameHeader.Read(head);
        byte[] payload = new byte[header.PayloadBytes];
        return await TryFillAsync(payload) ? new Frame(header, payload) : null;
    }

    /// <summary>All frames until the connection ends.</summary>
    public async Task<IReadOnlyList<Frame>> ReadToEndAsync()
    {
        List<Frame> frames = [];
        while (await ReadAsync() is { } frame)
        {
            frames.Add(frame);
        }

        return frames;
    }

    /// <summary>How many batches are in flight, how many connections there are.</summary>
    public async Task<StatusReply> StatusAsync()
    {
        ulong id = NextId;
        await SendAsync(WireBytes.Frame(MessageKind.Status, id, []));
        while (await ReadAsync() is { } frame)
        {
            if (frame.Header.RequestId == id)
            {
                FieldReader fields = new(frame.Payload);
                return StatusReply.Read(ref fields);
            }
        }

        throw new InvalidOperationException("The connection ended before its status was told.");
    }

    /// <summary>Ends without a word, and without leaving a port behind that waits for late packets.</summary>
    public void Abort()
    {
        _socket.LingerState = new LingerOption(enable: true, seconds: 0);
        Dispose();
    }

    public void Dispose()
    {
        _socket.Dispose();
        _patience.Dispose();
    }

    private CancellationToken Wait()
    {
        _patience.CancelAfter(Patience);
        return _patience.Token;
    }

    private async Task<bool> TryFillAsync(Memory<byte> place)
    {
        while (!place.IsEmpty)
        {
            int read = await TryReceiveAsync(place);
            if (read == 0)
            {
                return false;
            }

            place = place[read..];
        }

        return true;
    }

    /// <summary>A connection that was reset has ended like one that was closed.</summary>
    private async Task<int> TryReceiveAsync(Memory<byte> place)
    {
        try
        {
            return await _socket.ReceiveAsync(place, Wait());
        }
        catch (SocketException)
        {
            return 0;
        }
    }
}
