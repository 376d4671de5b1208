using System.IO.Pipelines;
using System.Net.Security;
using System.Security.Authentication;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.Extensions.Logging;

namespace Juki.Engine.Server.Hosting.Listening;

/// <summary>
/// Puts TLS 1.2 or above between a connection and its session. Kestrel has such a layer, but it is part of HTTPS: it offers HTTP by
/// ALPN and works only inside a web host.
/// </summary>
internal sealed partial class TlsLayer(ServerCertificate certificate, TimeSpan handshakeTimeout, TimeProvider time, ILogger log)
{
    private readonly SslServerAuthenticationOptions _options = new()
    {
        ServerCertificateContext = SslStreamCertificateContext.Create(certificate.Certificate, certificate.Chain, offline: true),
        EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
    };

    /// <summary>The layer over a session.</summary>
    public ConnectionDelegate Over(ConnectionDelegate session) => connection => ServeAsync(connection, session);

    private async Task ServeAsync(ConnectionContext connection, ConnectionDelegate session)
    {
        IDuplexPipe plain = connection.Transport;
        await using var stream = new TransportStream(plain);
        await using var tls = new SslStream(stream);
        if (!await ShakeHandsAsync(tls, connection).ConfigureAwait(false))
        {
            return;
        }

        connection.Transport = new EncryptedTransport(tls, connection.Features.Get<IMemoryPoolFeature>());
        try
        {
            await RunAsync(session, connection, (EncryptedTransport)connection.Transport).ConfigureAwait(false);
            await tls.ShutdownAsync().ConfigureAwait(false);
        }
        catch (IOException failure)
        {
            LogLost(connection.ConnectionId, failure);
        }
        finally
        {
            connection.Transport = plain;
        }
    }

    private static async Task RunAsync(ConnectionDelegate session, ConnectionContext connection, EncryptedTransport encrypted)
    {
        Exception? failed = null;
        try
        {
            await session(connection).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            failed = failure;
            throw;
        }
        finally
        {
            await encrypted.CompleteAsync(failed).ConfigureAwait(false);
        }
    }

    /// <summary>False if no handshake came about in time: such a client is no client of ours, and nobody's fault.</summary>
    private async Task<bool> ShakeHandsAsync(SslStream tls, ConnectionContext connection)
    {
        using var patience = new CancellationTokenSource(handshakeTimeout, time);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, connection.ConnectionClosed);
        try
        {
            await tls.AuthenticateAsServerAsync(_options, ended.Token).ConfigureAwait(false);
            return true;
        }
        catch (Exception failure) when (failure is AuthenticationException or IOException or OperationCanceledException or ConnectionAbortedException)
        {
            LogNoHandshake(connection.ConnectionId, failure);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Connection {ConnectionId} ended without a TLS handshake.")]
    private partial void LogNoHandshake(string connectionId, Exception failure);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Connection {ConnectionId} was lost.")]
    private partial void LogLost(string connectionId, Exception failure);
}
