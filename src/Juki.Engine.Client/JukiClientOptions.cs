namespace Juki.Engine.Client;

/// <summary>Where the server is and how a client talks to it.</summary>
/// <example>
/// <code>
/// {
///   "Juki": { "Client": { "Server": "register.example:7411", "Connections": 2, "RequestTimeout": "00:00:10", "UseTls": true } }
/// }
/// </code>
/// </example>
public sealed class JukiClientOptions
{
    /// <summary>The server: <c>HOST:PORT</c>; the port is 7411 where none is given.</summary>
    public string Server { get; set; } = "";

    /// <summary>Connections that all requests share: 1 to 256. Two keep single requests going while one of them reconnects.</summary>
    public int Connections { get; set; } = 2;

    /// <summary>For connecting, TLS and hello together.</summary>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>From a request to its reply, waiting to be sent included.</summary>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Requests of one connection that wait to be sent or for their replies: 1 to 65,536. Callers beyond it wait.</summary>
    public int InFlightMax { get; set; } = 4096;

    /// <summary>Batches and their replies are compressed, where the server can and this machine has LZ4. Worth it on slow networks only.</summary>
    public bool Compress { get; set; }

    /// <summary>TLS 1.2 or above.</summary>
    public bool UseTls { get; set; }

    /// <summary>The name that the server's certificate must bear; that of <see cref="Server"/> where none is given.</summary>
    public string? TlsServerName { get; set; }

    /// <summary>
    /// A PEM file with the certificates that are trusted, instead of those that the system trusts: of the authority, or the server's own.
    /// </summary>
    public string? TrustedCertificateFile { get; set; }

    /// <summary>The first pause before connecting again; it doubles up to <see cref="ReconnectDelayMax"/>, and varies by half.</summary>
    public TimeSpan ReconnectDelayMin { get; set; } = TimeSpan.FromMilliseconds(50);

    /// <summary>The longest pause before connecting again.</summary>
    public TimeSpan ReconnectDelayMax { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Name and version of the program, for the server's log: at most 255 bytes of UTF-8.</summary>
    public string ClientName { get; set; } = "Juki.Engine.Client";
}
