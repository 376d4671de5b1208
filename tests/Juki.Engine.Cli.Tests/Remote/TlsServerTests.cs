using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Juki.Engine.Server.Hosting;
using Juki.Engine.TestKit;

namespace Juki.Engine.Cli.Tests.Remote;

[Collection(SmallRegisterCollection.Name)]
public sealed class TlsServerTests(SmallRegister register) : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public async Task Given_a_server_with_a_certificate_When_asked_Then_it_answers_who_trusts_it_and_speaks_tls()
    {
        await using RunningServer server = await RunningServer.StartAsync(register.Path, tls: WriteCertificate());
        string[] lookup = ["lookup", register.Ordinary.Code, "--server", server.Address];

        Assert.Contains(register.Ordinary.Address, Juki.Run([.. lookup, "--tls", "--trust", _directory["tls.crt"]]).Succeeded().Output, StringComparison.Ordinal);
        Juki.Run([.. lookup, "--tls"]).Failed(server.Address);
        Juki.Run(lookup).Failed(server.Address);
    }

    public void Dispose() => _directory.Dispose();

    private TlsSettings WriteCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        SubjectAlternativeNameBuilder names = new();
        names.AddIpAddress(System.Net.IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using X509Certificate2 certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
        File.WriteAllText(_directory["tls.crt"], certificate.ExportCertificatePem());
        File.WriteAllText(_directory["tls.key"], key.ExportPkcs8PrivateKeyPem());
        return new TlsSettings { CertificateFile = _directory["tls.crt"], KeyFile = _directory["tls.key"] };
    }
}
