using System.Net;
using System.Net.Sockets;
using Juki.Engine.Protocol;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Load.Tests.Scripted;

/// <summary>A server on a loopback socket that answers hello and then what a test says, one frame after another.</summary>
internal sealed class ScriptedServer : IDisposable
{
    private const int ReplyBytesMax = 1 << 20;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ReplyWriter _reply;

    public ScriptedServer(ReplyWriter reply)
    {
        _reply = reply;
        _listener.Start();
        Address = new ServerAddress("127.0.0.1", ((IPEndPoint)_listener.LocalEndpoint).Port);
        new Thread(Accept) { IsBackground = true }.Start();
    }

    public ServerAddress Address { get; }

    /// <summary>Connections so far.</summary>
    public int Accepted { get; private set; }

    /// <summary>Replies on one connection after which it is closed.</summary>
    public int RepliesMax { get; init; } = int.MaxValue;

    /// <summary>Takes the place of the reply to hello.</summary>
    public byte[]? Hello { get; init; }

    public void Dispose() => _listener.Dispose();

    private void Accept()
    {
        try
        {
            while (true)
            {
                Socket socket = _listener.AcceptSocket();
                Accepted++;
                new Thread(() => Serve(socket)) { IsBackground = true }.Start();
            }
        }
        catch (Exception closed) when (closed is SocketException or InvalidOperationException)
        {
            // The test is over.
        }
    }

    private void Serve(Socket socket)
    {
        try
        {
            using NetworkStream stream = new(socket, ownsSocket: true);
            byte[] place = new byte[ReplyBytesMax];
            for (int replies = 0; replies < RepliesMax; replies++)
            {
                (FrameHeader header, byte[] payload) = Read(stream);
                stream.Write(header.Kind == MessageKind.Hello ? Hello ?? Frame(place, header, payload, Greet) : Frame(place, header, payload, _reply));
            }
        }
        catch (IOException)
        {
            // The client has gone.
        }
    }

    private static (FrameHeader Header, byte[] Payload) Read(NetworkStream stream)
    {
        byte[] bytes = new byte[FrameHeader.Bytes];
        stream.ReadExactly(bytes);
        FrameHeader header = FrameHeader.Read(bytes);
        byte[] payload = new byte[header.PayloadBytes];
        stream.ReadExactly(payload);
        return (header, payload);
    }

    private static ReadOnlySpan<byte> Frame(byte[] place, in FrameHeader request, byte[] payload, ReplyWriter reply)
    {
        FieldWriter fields = new(place.AsSpan(FrameHeader.Bytes));
        MessageKind kind = reply(request, payload, ref fields);
        WireFault fault = kind == MessageKind.Error ? WireFault.Internal : WireFault.None;
        new FrameHeader((uint)fields.Written, kind, FrameFlags.None, fault, request.RequestId).Write(place);
        return place.AsSpan(0, FrameHeader.Bytes + fields.Written);
    }

    private static MessageKind Greet(in FrameHeader request, ReadOnlySpan<byte> payload, ref FieldWriter reply)
    {
        new HelloReply
        {
            Version = ProtocolVersion.Current,
            Limits = new ProtocolLimits(1 << 20, 1 << 20, 100, 2, 60_000),
            Residents = 1_000,
            Server = "scripted"u8,
            RulesVersion = "default-1"u8,
        }.Write(ref reply);
        return request.Kind.ReplyOf();
    }
}
