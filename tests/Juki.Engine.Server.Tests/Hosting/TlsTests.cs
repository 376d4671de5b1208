using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Juki.Engine.Server.Hosting;
using Juki.Engine.TestKit;
using Microsoft.Extensions.Options;

namespace Juki.Engine.Server.Tests.Hosting;

public sealed class TlsTests(ServedRegister register) : IClassFixture<ServedRegister>, IDisposable
{
    private const string Password = "open sesame";

    private readonly TemporaryDirectory _directory = new();
    private readonly X509Certificate2 _certificate = SelfSignedCertificate.Create();

    [Theory]
    [InlineData("pem")]
    [InlineData("pem with its key")]
    [InlineData("pem with an encrypted key")]
    [InlineData("pkcs12")]
    [InlineData("pkcs12 with a password")]
    public async Task Given_a_certificate_in_a_file_When_a_client_connects_by_tls_Then_it_sees_that_certificate_and_is_answered(string form)
    {
        await using HostedServer server = await HostedServer.StartAsync<EchoHandler>(register, options => options.Tls = Write(form));
        using TcpClient client = await server.ConnectAsync();
        await using var tls = new SslStream(client.GetStream());
        await tls.AuthenticateAsClientAsync(Trusting(_certificate));

        Assert.True(tls.SslProtocol >= SslProtocols.Tls12);
        Assert.Empty(tls.NegotiatedApplicationProtocol.ToString());
        await Echo.AssertAnswersAsync(tls);
    }

    [Fact]
    public async Task Given_a_server_with_a_certificate_When_a_client_speaks_plainly_Then_the_connection_ends_and_others_are_served()
    {
        await using HostedServer server = await HostedServer.StartAsync<EchoHandler>(register, options => options.Tls = Write("pem"));
        using TcpClient plain = await server.ConnectAsync();
        await plain.GetStream().WriteAsync("JUKI, and no handshake"u8.ToArray());
        Assert.True(await HasEndedAsync(plain.GetStream()));

        using TcpClient client = await server.ConnectAsync();
        await using var tls = new SslStream(client.GetStream());
        await tls.AuthenticateAsClientAsync(Trusting(_certificate));
        await Echo.AssertAnswersAsync(tls);
    }

    [Theory]
    [InlineData("pem without a key", "KeyFile")]
    [InlineData("pem with a key of another", "KeyFile")]
    [InlineData("pkcs12 with another password", "Password")]
    [InlineData("pkcs12 without a key", "no private key")]
    [InlineData("no certificate", "PKCS#12")]
    public async Task Given_files_that_do_not_go_together_When_started_Then_the_fault_names_the_file_and_what_is_needed(string form, string expected)
    {
        TlsSettings settings = Write(form);
        var invalid = await Assert.ThrowsAsync<OptionsValidationException>(() => HostedServer.StartAsync<EchoHandler>(register, options => options.Tls = settings));
        string fault = Assert.Single(invalid.Failures);

        Assert.StartsWith($"Juki:Tls:CertificateFile is '{settings.CertificateFile}': ", fault, StringComparison.Ordinal);
        Assert.Contains(expected, fault, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, fault, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _certificate.Dispose();
        _directory.Dispose();
    }

    private static SslClientAuthenticationOptions Trusting(X509Certificate2 expected) => new()
    {
        TargetHost = SelfSignedCertificate.Host,
        ApplicationProtocols = [SslApplicationProtocol.Http2, SslApplicationProtocol.Http11],
        RemoteCertificateValidationCallback = (_, seen, _, _) => seen?.GetCertHashString() == expected.GetCertHashString(),
    };

    private static async Task<bool> HasEndedAsync(NetworkStream stream)
    {
        try
        {
            byte[] buffer = new byte[64];
            while (await stream.ReadAsync(buffer) > 0)
            {
            }
        }
        catch (IOException)
        {
            // A reset ends it, too.
        }

        return true;
    }

    private TlsSettings Write(string form)
    {
        using AsymmetricAlgorithm key = _certificate.GetECDsaPrivateKey()!;
        using var otherKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        string certificate = _certificate.ExportCertificatePem();
        string privateKey = key.ExportPkcs8PrivateKeyPem();
        string encrypted = key.ExportEncryptedPkcs8PrivateKeyPem(Password, new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1_000));
        return form switch
        {
            "pem" => new() { CertificateFile = Save("c.pem", certificate), KeyFile = Save("k.pem", privateKey) },
            "pem with its key" => new() { CertificateFile = Save("c.pem", certificate + "\n" + privateKey) },
            "pem with an encrypted key" => new() { CertificateFile = Save("c.pem", certificate), KeyFile = Save("k.pem", encrypted), Password = Password },
            "pkcs12" => new() { CertificateFile = Save("c.pfx", _certificate.Export(X509ContentType.Pkcs12)) },
            "pkcs12 with a password" => new() { CertificateFile = Save("c.pfx", _certificate.Export(X509ContentType.Pkcs12, Password)), Password = Password },
            "pem without a key" => new() { CertificateFile = Save("c.pem", certificate) },
            "pem with a key of another" => new() { CertificateFile = Save("c.pem", certificate), KeyFile = Save("k.pem", otherKey.ExportPkcs8PrivateKeyPem()) },
            "pkcs12 with another password" => new() { CertificateFile = Save("c.pfx", _certificate.Export(X509ContentType.Pkcs12, Password)), Password = "guess" },
            "pkcs12 without a key" => new() { CertificateFile = Save("c.pfx", X509CertificateLoader.LoadCertificate(_certificate.RawData).Export(X509ContentType.Pkcs12)) },
            _ => new() { CertificateFile = Save("c.txt", "no certificate") },
        };
    }

    private string Save(string name, string text)
    {
        File.WriteAllText(_directory[name], text);
        return _directory[name];
    }

    private string Save(string name, byte[] bytes)
    {
        File.WriteAllBytes(_directory[name], bytes);
        return _directory[name];
    }
}
