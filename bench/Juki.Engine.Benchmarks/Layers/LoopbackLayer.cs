using System.Net;
using System.Net.Sockets;
using Juki.Engine.Benchmarks.Sessions;

namespace Juki.Engine.Benchmarks.Layers;

/// <summary>
/// The same requests over a connection of the loopback: reads of so many requests, two under way at a time, so that client and server
/// work side by side.
/// </summary>
internal sealed class LoopbackLayer : IDisposable
{
    private const int ReadsUnderWay = 2;
    private const int BufferBytes = 1 << 17;

    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _buffer = new byte[BufferBytes];
    private readonly RequestFrames _requests;
    private readonly ReplySum _replies;
    private int _incomplete;
    private ulong _lastId = HelloFrame.Id;

    public LoopbackLayer(EndPoint server, RequestFrames requests, ReplySum replies)
    {
        (_requests, _replies) = (requests, replies);
        _socket.Connect(server);
        _socket.Send(HelloFrame.Create());
        HelloFrame.Check(_buffer.AsSpan(0, _socket.Receive(_buffer)));
    }

    public ulong Run(int block)
    {
        ulong sum = 0;
        int begin = block * LayerKeys.BlockLength % _requests.Count;
        int sent = 0;
        int answered = 0;
        while (answered < LayerKeys.BlockLength)
        {
            while (sent < LayerKeys.BlockLength && sent - answered <= (ReadsUnderWay - 1) * LayersTopic.RequestsPerRead)
            {
                _socket.Send(_requests.Take(begin + sent, LayersTopic.RequestsPerRead, ref _lastId).Span);
                sent += LayersTopic.RequestsPerRead;
            }

            Receive(ref sum, ref answered);
        }

        return sum;
    }

    public void Dispose() => _socket.Dispose();

    private void Receive(ref ulong sum, ref int answered)
    {
        int received = _socket.Receive(_buffer.AsSpan(_incomplete));
        if (received == 0)
        {
            throw new InvalidOperationException("The server closed the connection.");
        }

        int arrived = _incomplete + received;
        _incomplete = _replies.Add(_buffer.AsSpan(0, arrived), ref sum, ref answered);
        _buffer.AsSpan(arrived - _incomplete, _incomplete).CopyTo(_buffer);
    }
}
