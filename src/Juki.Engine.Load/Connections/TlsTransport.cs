using System.Net.Security;
using System.Net.Sockets;

namespace Juki.Engine.Load.Connections;

/// <summary>
/// An encrypted connection. Its stream knows no sending and receiving without waiting, so one reading and one writing are always
/// under way, and their ends wake the thread.
/// </summary>
internal sealed class TlsTransport(BlockingConnection connection, TlsReadiness readiness) : ITransport
{
    private const int PieceBytes = 1 << 16;

    private readonly SslStream _stream = (SslStream)connection.Stream;
    private readonly byte[] _arrived = new byte[PieceBytes];
    private readonly byte[] _leaving = new byte[PieceBytes];
    private Task<int>? _reading;
    private Task? _writing;
    private int _taken;

    public int Receive(Span<byte> destination)
    {
        _reading ??= Read();
        if (!_reading.IsCompleted)
        {
            return 0;
        }

        int arrived = ResultOf(_reading);
        if (arrived == 0)
        {
            return ITransport.Ended;
        }

        int taken = Math.Min(arrived - _taken, destination.Length);
        _arrived.AsSpan(_taken, taken).CopyTo(destination);
        _taken += taken;
        _reading = _taken == arrived ? Read() : _reading;
        return taken;
    }

    public int Send(ReadOnlySpan<byte> bytes)
    {
        if (_writing is { IsCompleted: false })
        {
            return 0;
        }

        _ = _writing is null ? 0 : ResultOf(Ended(_writing));
        int sent = Math.Min(bytes.Length, _leaving.Length);
        bytes[..sent].CopyTo(_leaving);
        _writing = Woken(_stream.WriteAsync(_leaving.AsMemory(0, sent)).AsTask());
        return sent;
    }

    public void Dispose() => connection.Dispose();

    private Task<int> Read()
    {
        _taken = 0;
        Task<int> reading = _stream.ReadAsync(_arrived).AsTask();
        _ = Woken(reading);
        return reading;
    }

    private Task Woken(Task task)
    {
        task.ContinueWith(_ => readiness.Wake(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return task;
    }

    private static async Task<int> Ended(Task writing)
    {
        await writing;
        return 0;
    }

    private static int ResultOf(Task<int> task)
    {
        try
        {
            return task.GetAwaiter().GetResult();
        }
        catch (Exception broken) when (broken is SocketException or ObjectDisposedException)
        {
            throw new IOException($"the connection broke ({broken.Message})", broken);
        }
    }
}
