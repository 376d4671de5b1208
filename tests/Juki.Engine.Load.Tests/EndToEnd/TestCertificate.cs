using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Juki.Engine.TestKit;

namespace Juki.Engine.Load.Tests.EndToEnd;

/// <summary>A certificate for this machine that nobody has signed but itself.</summary>
internal sealed class TestCertificate : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public TestCertificate()
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new("CN=juki test", key, HashAlgorithmName.SHA256);
        SubjectAlternativeNameBuilder names = new();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using X509Certificate2 certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        System.IO.File.WriteAllText(File, certificate.ExportCertificatePem());
        System.IO.File.WriteAllText(KeyFile, key.ExportPkcs8PrivateKeyPem());
    }

    public string File => _directory["certificate.pem"];

    public string KeyFile => _directory["key.pem"];

    public void Dispose() => _directory.Dispose();
}
