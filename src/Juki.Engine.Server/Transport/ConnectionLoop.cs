using System.Collections.Concurrent;
using System.Net.Sockets;
using Juki.Engine.Linux;
using Microsoft.Extensions.Logging;

namespace Juki.Engine.Server.Transport;

/// <summary>
/// One thread that waits for many sockets and serves those that are ready by turns: it reads, the session answers, it writes. That takes
/// two calls of the system for a turn of a connection, and no other thread has to wake.
/// </summary>
internal sealed class ConnectionLoop : IDisposable
{
    private const int ReadyMax = 256;
    private const int WakeNumber = 0;
    private const int InputBlockBytes = 4 << 10;
    private const int OutputBlockBytes = 64 << 10;
    private const int BlocksKept = 256;

    private readonly SocketPoll _poll = new(ReadyMax);
    private readonly WakeSocket _wake = new();
    private readonly ConcurrentDictionary<int, LoopConnection> _connections = new();
    private readonly ConcurrentQueue<LoopConnection> _leaving = new();
    private readonly Thread _thread;
    private readonly ILogger _log;
    private int _lastNumber = WakeNumber;
    private int _hasStopped;
    private volatile bool _isStopping;

    /// <param name="number">Tells the thread from those of other loops of an address.</param>
    /// <param name="log">Is told of connections that failed.</param>
    public ConnectionLoop(int number, ILogger log)
    {
        _log = log;
        _poll.Add(_wake.Socket, WakeNumber, Readiness.Read);
        _thread = new Thread(Run) { IsBackground = true, Name = $"connections {number}" };
        _thread.Start();
    }

    /// <summary>
    /// Room for one read of any of its connections, several hundred requests long. What is read is copied into small blocks, so that
    /// thousands of connections with half a frame each do not hold much.
    /// </summary>
    public byte[] Arrival { get; } = GC.AllocateUninitializedArray<byte>(64 << 10);

    /// <summary>Blocks for what was read and is not answered.</summary>
    public BlockPool InputBlocks { get; } = new(InputBlockBytes, BlocksKept);

    /// <summary>Blocks for replies, which are sent together.</summary>
    public BlockPool OutputBlocks { get; } = new(OutputBlockBytes, BlocksKept);

    /// <summary>A number for one more connection. They begin again some day, so one may be in use.</summary>
    public int NextNumber()
    {
        int number;
        do
        {
            number = Interlocked.Increment(ref _lastNumber);
        }
        while (number == WakeNumber || _connections.ContainsKey(number));
        return number;
    }

    /// <summary>Serves a connection from now on, and first of all reads it.</summary>
    public void Add(LoopConnection connection, Socket socket)
    {
        _connections.TryAdd(connection.Number, connection);
        try
        {
            _poll.Add(socket, connection.Number, Readiness.Read);
        }
        catch
        {
            _connections.TryRemove(connection.Number, out _);
            throw;
        }
    }

    /// <summary>Waits for something else of a connection. For any thread.</summary>
    public void Await(Socket socket, int number, Readiness readiness) => _poll.Change(socket, number, readiness);

    /// <summary>Waits for nothing of a connection any more.</summary>
    public void Forget(Socket socket) => _poll.Remove(socket);

    /// <summary>Has the thread close a connection when its turn is over. For any thread.</summary>
    public void Close(LoopConnection connection)
    {
        _leaving.Enqueue(connection);
        _wake.Set();
        if (Interlocked.Add(ref _hasStopped, 0) != 0)
        {
            CloseLeaving();
        }
    }

    /// <summary>Ends the thread, and cuts off what connections there still are: their sessions learn that nothing more arrives.</summary>
    public void Dispose()
    {
        _isStopping = true;
        _wake.Set();
        _thread.Join();
        _poll.Dispose();
        _wake.Dispose();
    }

    private void Run()
    {
        while (!_isStopping)
        {
            int ready = _poll.Wait();
            for (int i = 0; i < ready; i++)
            {
                (int number, Readiness readiness) = _poll.Ready(i);
                Serve(number, readiness);
            }

            CloseLeaving();
        }

        foreach (LoopConnection connection in _connections.Values)
        {
            Cut(connection);
        }

        // From here on whoever closes a connection does it alone.
        Interlocked.Exchange(ref _hasStopped, 1);
        CloseLeaving();
    }

    private void Serve(int number, Readiness readiness)
    {
        if (number == WakeNumber)
        {
            _wake.Clear();
        }
        else if (_connections.TryGetValue(number, out LoopConnection? connection))
        {
            Serve(connection, readiness);
        }
    }

    /// <summary>A connection that fails ends; the thread is that of all others too.</summary>
    private void Serve(LoopConnection connection, Readiness readiness)
    {
        try
        {
            connection.Serve(readiness);
        }
        catch (Exception failure)
        {
            _log.Failed(connection.ConnectionId, failure.GetType().Name);
            Cut(connection);
        }
    }

    private void Cut(LoopConnection connection)
    {
        try
        {
            connection.Cut();
        }
        catch (Exception failure)
        {
            _log.Failed(connection.ConnectionId, failure.GetType().Name);
        }
    }

    private void CloseLeaving()
    {
        while (_leaving.TryDequeue(out LoopConnection? connection))
        {
            if (_connections.TryRemove(connection.Number, out _))
            {
                connection.Close();
            }
        }
    }
}
