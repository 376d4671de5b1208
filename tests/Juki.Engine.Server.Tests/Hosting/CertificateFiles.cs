using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Juki.Engine.Server.Hosting;
using Juki.Engine.TestKit;

namespace Juki.Engine.Server.Tests.Hosting;

/// <summary>A certificate and its key in files, as a server takes them.</summary>
internal sealed class CertificateFiles : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public CertificateFiles()
    {
        using AsymmetricAlgorithm key = Certificate.GetECDsaPrivateKey()!;
        File.WriteAllText(_directory["c.pem"], Certificate.ExportCertificatePem());
        File.WriteAllText(_directory["k.pem"], key.ExportPkcs8PrivateKeyPem());
    }

    public X509Certificate2 Certificate { get; } = SelfSignedCertificate.Create();

    public TlsSettings Settings => new() { CertificateFile = _directory["c.pem"], KeyFile = _directory["k.pem"] };

    /// <summary>What a client takes that trusts this certificate and no other.</summary>
    public static SslClientAuthenticationOptions Trusting(X509Certificate2 expected) => new()
    {
        TargetHost = SelfSignedCertificate.Host,
        RemoteCertificateValidationCallback = (_, seen, _, _) => seen?.GetCertHashString() == expected.GetCertHashString(),
    };

    public void Dispose()
    {
        Certificate.Dispose();
        _directory.Dispose();
    }
}
