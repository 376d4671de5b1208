using System.IO.Pipelines;
using System.Net.Sockets;
using System.Security.Authentication;
using Juki.Engine.Client.Options;

namespace Juki.Engine.Client.Connections;

/// <summary>One attempt to connect: dialling, TLS and hello, within the time for all of it.</summary>
internal sealed class Connector(JukiClientOptions options, TimeProvider time)
{
    private const int ReadBytes = 64 << 10;

    private static readonly StreamPipeReaderOptions Reading = new(bufferSize: ReadBytes, minimumReadSize: ReadBytes / 4);

    private readonly Dialer _dialer = new(options);

    /// <summary>Where the server is.</summary>
    public ServerAddress Address => _dialer.Address;

    /// <exception cref="JukiConnectionException">There is no connection; says why.</exception>
    public async Task<Wire> ConnectAsync(CancellationToken stop)
    {
        using CancellationTokenSource timeout = new(options.ConnectTimeout, time);
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, stop);
        Stream? stream = null;
        try
        {
            stream = await _dialer.DialAsync(end.Token).ConfigureAwait(false);
            PipeReader input = PipeReader.Create(stream, Reading);
            ServerInfo info = await Handshake.SayHelloAsync(stream, input, options.ClientName, end.Token).ConfigureAwait(false);
            return new Wire(stream, input, info);
        }
        catch (Exception exception) when (exception is SocketException or IOException or AuthenticationException or PeerException or OperationCanceledException)
        {
            stream?.Dispose();
            throw new JukiConnectionException($"There is no connection to {Address}: {Reason(exception)}", wasSent: false, exception);
        }
    }

    private string Reason(Exception exception) => exception switch
    {
        OperationCanceledException => $"nothing answered within {options.ConnectTimeout.TotalSeconds:0.###} s. Is the server running, and does no firewall stand between?",
        SocketException => $"{exception.Message}. Is the server running, and are host and port right?",
        AuthenticationException => $"TLS failed, {exception.Message} Does the server want TLS, and is its certificate trusted here?",
        _ => $"{exception.Message}.",
    };
}
