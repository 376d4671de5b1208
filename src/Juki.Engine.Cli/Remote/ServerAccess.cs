using System.Text;
using Juki.Engine.Client;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Cli.Remote;

/// <summary>A server, and for whom and why it is asked, as the command line says it.</summary>
internal sealed record ServerAccess
{
    /// <summary>A batch of a match may wait behind those of many others.</summary>
    private static readonly TimeSpan RequestTimeout = TimeSpan.FromMinutes(2);

    /// <summary>HOST:PORT.</summary>
    public required string Server { get; init; }

    /// <summary>Number of the purpose in law; 0: not stated.</summary>
    public ushort Purpose { get; init; }

    /// <summary>Who asks.</summary>
    public required string Operator { get; init; }

    /// <summary>In which matter.</summary>
    public string Case { get; init; } = "";

    /// <summary>By TLS.</summary>
    public bool UsesTls { get; init; }

    /// <summary>A file of certificates that are trusted instead of the system's.</summary>
    public string? TrustedCertificates { get; init; }

    /// <summary>Batches are compressed.</summary>
    public bool Compresses { get; init; }

    /// <summary>Where and how the client connects.</summary>
    public JukiClientOptions ForClient => new()
    {
        Server = Server,
        UseTls = UsesTls,
        TrustedCertificateFile = TrustedCertificates,
        Compress = Compresses,
        RequestTimeout = RequestTimeout,
        ClientName = "juki",
    };

    /// <summary>For whom and why, with a request of its own.</summary>
    public RequestContext Context => new(Purpose, Operator, Case);

    /// <summary>For whom and why, as it begins the payload of a batch.</summary>
    public ContextFields ContextFields => new() { Purpose = Purpose, Operator = Encoding.UTF8.GetBytes(Operator), Case = Encoding.UTF8.GetBytes(Case) };

    /// <summary>Hides operator and case.</summary>
    public override string ToString() => Server;
}
