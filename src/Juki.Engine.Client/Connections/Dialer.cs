using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Juki.Engine.Client.Options;

namespace Juki.Engine.Client.Connections;

/// <summary>Connects to the server, with TLS where it is asked for.</summary>
internal sealed class Dialer
{
    private readonly SslClientAuthenticationOptions? _tls;

    public Dialer(JukiClientOptions options)
    {
        _ = ServerAddress.TryParse(options.Server, out ServerAddress address);
        Address = address;
        _tls = options.UseTls ? TlsOf(options, address) : null;
    }

    /// <summary>Where the server is.</summary>
    public ServerAddress Address { get; }

    public async ValueTask<Stream> DialAsync(CancellationToken cancellation)
    {
        Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(Address.Host, Address.Port, cancellation).ConfigureAwait(false);
            NetworkStream stream = new(socket, ownsSocket: true);
            return _tls is null ? stream : await SecureAsync(stream, _tls, cancellation).ConfigureAwait(false);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static async ValueTask<Stream> SecureAsync(NetworkStream plain, SslClientAuthenticationOptions tls, CancellationToken cancellation)
    {
        SslStream secure = new(plain);
        await secure.AuthenticateAsClientAsync(tls, cancellation).ConfigureAwait(false);
        return secure;
    }

    private static SslClientAuthenticationOptions TlsOf(JukiClientOptions options, ServerAddress address) => new()
    {
        TargetHost = options.TlsServerName ?? address.Host,
        EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
        CertificateChainPolicy = options.TrustedCertificateFile is { } file ? TrustOnly(file) : null,
    };

    private static X509ChainPolicy TrustOnly(string file)
    {
        X509ChainPolicy policy = new() { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.AddRange(TrustedCertificates.Read(file));
        return policy;
    }
}
