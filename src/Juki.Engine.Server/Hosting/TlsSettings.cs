namespace Juki.Engine.Server.Hosting;

/// <summary>The certificate of a server. Without one its connections are plain.</summary>
public sealed class TlsSettings
{
    /// <summary>PEM file of the certificate and those that issued it, or a PKCS#12 file (<c>.pfx</c>) with its key.</summary>
    public string? CertificateFile { get; set; }

    /// <summary>PEM file of the certificate's private key, unless it is in <see cref="CertificateFile"/>.</summary>
    public string? KeyFile { get; set; }

    /// <summary>Opens the key, where it is encrypted. Give it by the environment (<c>JUKI__TLS__PASSWORD</c>) rather than in a file.</summary>
    public string? Password { get; set; }

    /// <summary>Connections are encrypted.</summary>
    public bool IsOn => !string.IsNullOrEmpty(CertificateFile);
}
