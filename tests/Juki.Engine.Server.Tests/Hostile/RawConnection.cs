using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;
using Juki.Engine.Server.Tests.Hosting;

namespace Juki.Engine.Server.Tests.Hostile;

/// <summary>A connection that sends whatever it is told to. What takes longer than half a minute fails, so that no test waits for ever.</summary>
internal sealed class RawConnection : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly CancellationTokenSource _patience = new();
    private Stream _stream = Stream.Null;
    private ulong _lastRequestId;

    private RawConnection()
    {
    }

    /// <summary>The id of the next request.</summary>
    public ulong NextId => ++_lastRequestId;

    /// <summary>Connects and says nothing.</summary>
    public static Task<RawConnection> OpenAsync(string address) => OpenAsync(address, receiveBufferBytes: null);

    /// <summary>Connects and says hello.</summary>
    public static Task<RawConnection> GreetAsync(string address) => GreetAsync(address, expected: null);

    /// <summary>Connects and says hello of a version.</summary>
    public static async Task<RawConnection> GreetAsync(string address, ushort version)
    {
        RawConnection connection = await OpenAsync(address);
        await connection.SayHelloAsync(version);
        return connection;
    }

    /// <summary>Connects and says nothing.</summary>
    /// <param name="address">Where.</param>
    /// <param name="receiveBufferBytes">What the system takes of replies before they are read; small, so that a client that does not read is felt soon.</param>
    public static async Task<RawConnection> OpenAsync(string address, int? receiveBufferBytes)
    {
        RawConnection connection = new();
        connection._socket.ReceiveBufferSize = receiveBufferBytes ?? connection._socket.ReceiveBufferSize;
        int colon = address.LastIndexOf(':');
        await connection._socket.ConnectAsync(address[..colon], int.Parse(address.AsSpan(colon + 1), CultureInfo.InvariantCulture), connection.Wait());
        connection._stream = new NetworkStream(connection._socket);
        return connection;
    }

    /// <inheritdoc cref="OpenAsync(string, int?)"/>
    public static async Task<RawConnection> GreetAsync(string address, int receiveBufferBytes)
    {
        RawConnection connection = await OpenAsync(address, receiveBufferBytes);
        await connection.SayHelloAsync();
        return connection;
    }

    /// <summary>Connects, shakes hands where there is a certificate, and says hello.</summary>
    /// <param name="address">Where.</param>
    /// <param name="expected">The one certificate that is trusted; null for a server without TLS.</param>
    public static async Task<RawConnection> GreetAsync(string address, X509Certificate2? expected)
    {
        RawConnection connection = await OpenAsync(address);
        if (expected is not null)
        {
            await connection.ShakeHandsAsync(expected);
        }

        await connection.SayHelloAsync();
        return connection;
    }

    public async Task SendAsync(ReadOnlyMemory<byte> bytes)
    {
        await _stream.WriteAsync(bytes, Wait());
        await _stream.FlushAsync(Wait());
    }

    /// <summary>Sends; false if the server has closed the connection.</summary>
    public async Task<bool> TrySendAsync(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            await SendAsync(bytes);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>Sends nothing more; replies are still read.</summary>
    public void EndSending() => _socket.Shutdown(SocketShutdown.Send);

    /// <summary>Says by TLS that nothing more is sent; replies are still read.</summary>
    public Task EndSendingByTlsAsync() => ((SslStream)_stream).ShutdownAsync();

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
        _stream.Dispose();
        _socket.Dispose();
        _patience.Dispose();
    }

    private async Task ShakeHandsAsync(X509Certificate2 expected)
    {
        SslStream encrypted = new(_stream);
        _stream = encrypted;
        await encrypted.AuthenticateAsClientAsync(CertificateFiles.Trusting(expected), Wait());
    }

    private async Task SayHelloAsync(ushort version = 1)
    {
        await SendAsync(WireBytes.Hello(NextId, version, version));
        Frame? reply = await ReadAsync();
        Assert.Equal(MessageKind.Hello.ReplyOf(), reply?.Kind);
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
            return await _stream.ReadAsync(place, Wait());
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
