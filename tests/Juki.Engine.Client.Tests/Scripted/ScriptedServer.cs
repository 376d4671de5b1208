using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Juki.Engine.Protocol;
using Juki.Engine.Protocol.Frames;

namespace Juki.Engine.Client.Tests.Scripted;

/// <summary>
/// A server on a loopback socket that does what its script says, also what no real one does. It answers hello by itself, unless the
/// script is for the whole of a connection.
/// </summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<Peer, Request, Task> _script;
    private readonly X509Certificate2? _certificate;
    private readonly List<Peer> _peers = [];
    private readonly Task _accepting;
    private bool _isClosing;

    /// <param name="script">What becomes of a request. <see cref="EchoAnswers.GiveAsync"/> answers as a server should.</param>
    /// <param name="limits">What hello says.</param>
    /// <param name="certificate">For TLS.</param>
    /// <param name="withHello">Hello goes to the script too.</param>
    public ScriptedServer(Func<Peer, Request, Task> script, ProtocolLimits? limits = null, X509Certificate2? certificate = null, bool withHello = false)
    {
        Limits = limits ?? EchoAnswers.Limits;
        _script = withHello ? script : (peer, request) => request.Kind == MessageKind.Hello ? peer.ReplyAsync(request, EchoAnswers.Hello(Limits)) : script(peer, request);
        _certificate = certificate;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>What hello says.</summary>
    public ProtocolLimits Limits { get; }

    /// <summary>Where it listens.</summary>
    public string Address => $"localhost:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>Connections that there were.</summary>
    public int Connections
    {
        get
        {
            lock (_peers)
            {
                return _peers.Count;
            }
        }
    }

    /// <summary>A client with one connection, or as the caller wants it.</summary>
    public JukiClient Connect(Action<JukiClientOptions>? configure = null, TimeProvider? time = null)
    {
        JukiClientOptions options = new()
        {
            Server = Address,
            Connections = 1,
            ReconnectDelayMin = TimeSpan.FromMilliseconds(1),
            ReconnectDelayMax = TimeSpan.FromMilliseconds(8),
        };
        configure?.Invoke(options);
        return new JukiClient(options, time, loggers: null, jitter: new Random(1));
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        lock (_peers)
        {
            _isClosing = true;
            _peers.ForEach(peer => peer.Close());
        }

        await _accepting;
        _peers.ForEach(peer => peer.Dispose());
    }

    private async Task AcceptAsync()
    {
        List<Task> running = [];
        try
        {
            while (true)
            {
                Socket socket = await _listener.AcceptSocketAsync();
                socket.NoDelay = true;
                running.Add(Task.Run(() => RunAsync(new NetworkStream(socket, ownsSocket: true))));
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(running);
        }
    }

    private async Task RunAsync(Stream plain)
    {
        Stream? stream = await SecureAsync(plain);
        if (stream is null)
        {
            return;
        }

        Peer peer;
        lock (_peers)
        {
            peer = new Peer(stream, _peers.Count + 1);
            _peers.Add(peer);
            if (_isClosing)
            {
                peer.Close();
            }
        }

        await peer.RunAsync(request => _script(peer, request));
    }

    /// <summary>TLS, where there is a certificate; null if the client does not trust it.</summary>
    private async Task<Stream?> SecureAsync(Stream plain)
    {
        if (_certificate is null)
        {
            return plain;
        }

        SslStream secure = new(plain);
        try
        {
            await secure.AuthenticateAsServerAsync(_certificate);
            return secure;
        }
        catch (Exception exception) when (exception is IOException or System.Security.Authentication.AuthenticationException)
        {
            await secure.DisposeAsync();
            return null;
        }
    }
}
