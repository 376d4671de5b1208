using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;

namespace Juki.Engine.Load.Connections;

/// <summary>Opens connections to the server and says hello on them.</summary>
internal sealed class ServerConnector
{
    private const int TimeoutMs = 5_000;

    private readonly TimeProvider _time;
    private readonly ServerAddress _server;
    private readonly SslClientAuthenticationOptions? _tls;

    public ServerConnector(LoadOptions options, TimeProvider time)
    {
        _time = time;
        _server = options.Server;
        _tls = options.Tls ? TlsTrust.OptionsFor(options.Server.Host, options.TrustFile) : null;
    }

    /// <summary>Opens a connection.</summary>
    /// <exception cref="LoadException">The server cannot be reached, or refuses; the message says which and what to do.</exception>
    public (BlockingConnection Connection, ServerFacts Facts) Connect()
    {
        Socket socket = Reach();
        try
        {
            Stream stream = Secure(new NetworkStream(socket, ownsSocket: false));
            BlockingConnection connection = new(socket, stream);
            return (connection, Handshake.Say(connection));
        }
        catch (Exception problem) when (problem is IOException or SocketException or AuthenticationException)
        {
            socket.Dispose();
            throw Failure(problem);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>A name's addresses are tried one after another; all together have the time of one answer.</summary>
    private Socket Reach()
    {
        Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, SendTimeout = TimeoutMs, ReceiveTimeout = TimeoutMs };
        using CancellationTokenSource late = new(TimeSpan.FromMilliseconds(TimeoutMs), _time);
        using CancellationTokenRegistration closing = late.Token.Register(socket.Dispose);
        try
        {
            socket.Connect(_server.Host, _server.Port);
            return socket;
        }
        catch (Exception problem) when (problem is SocketException or ObjectDisposedException)
        {
            socket.Dispose();
            SocketError reason = late.IsCancellationRequested ? SocketError.TimedOut : (problem as SocketException)?.SocketErrorCode ?? SocketError.OperationAborted;
            throw new LoadException($"{_server} cannot be reached ({reason}). Start the server with 'juki serve', or check host and port.", problem);
        }
    }

    private Stream Secure(NetworkStream plain)
    {
        if (_tls is null)
        {
            return plain;
        }

        SslStream secured = new(plain);
        secured.AuthenticateAsClient(_tls);
        return secured;
    }

    private LoadException Failure(Exception problem) => problem switch
    {
        AuthenticationException => new LoadException($"{_server}: TLS failed ({problem.Message}) Name the server's certificate with --trust, and the server as the certificate does.", problem),
        HelloRefusedException => new LoadException($"{_server} refused the connection: {problem.Message}.", problem),
        _ when _tls is null => new LoadException($"{_server} did not answer hello: {problem.Message.TrimEnd('.')}. It may be no juki server, or one that wants --tls.", problem),
        _ => new LoadException($"{_server} did not answer hello: {problem.Message.TrimEnd('.')}. It may be no juki server, or one without TLS.", problem),
    };
}
