using System.Net;
using System.Net.Sockets;

namespace Juki.Engine.Cli.Tests.Remote;

/// <summary>Stands before a server and hands on what is said, until the server has said so many bytes: then the line is cut, for good.</summary>
internal sealed class CuttingProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _cut = new();
    private readonly IPEndPoint _server;
    private readonly Task _accepting;
    private long _bytesLeft;

    public CuttingProxy(string server, long bytes)
    {
        _server = IPEndPoint.Parse(server);
        _bytesLeft = bytes;
        _listener.Start();
        Address = _listener.LocalEndpoint.ToString()!;
        _accepting = AcceptAsync();
    }

    public string Address { get; }

    /// <summary>The line was cut.</summary>
    public bool IsCut => _cut.IsCancellationRequested;

    public async ValueTask DisposeAsync()
    {
        await CutAsync();
        await _accepting;
        _listener.Dispose();
        _cut.Dispose();
    }

    private async Task AcceptAsync()
    {
        List<Task> lines = [];
        try
        {
            while (true)
            {
                lines.Add(JoinAsync(await _listener.AcceptTcpClientAsync(_cut.Token)));
            }
        }
        catch (OperationCanceledException)
        {
            _listener.Stop();
        }

        await Task.WhenAll(lines);
    }

    private async Task JoinAsync(TcpClient client)
    {
        using TcpClient near = client;
        using TcpClient far = new();
        await far.ConnectAsync(_server);
        await Task.WhenAny(HandOnAsync(near, far, isReply: false), HandOnAsync(far, near, isReply: true));
    }

    private async Task HandOnAsync(TcpClient from, TcpClient to, bool isReply)
    {
        byte[] buffer = new byte[4_096];
        try
        {
            int read;
            while ((read = await from.GetStream().ReadAsync(buffer, _cut.Token)) > 0)
            {
                if (isReply && Interlocked.Add(ref _bytesLeft, -read) < 0)
                {
                    await CutAsync();
                    return;
                }

                await to.GetStream().WriteAsync(buffer.AsMemory(0, read), _cut.Token);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // A line that is cut has no more to hand on.
        }
    }

    private Task CutAsync() => _cut.CancelAsync();
}
