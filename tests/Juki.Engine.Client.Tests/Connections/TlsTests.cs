using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Juki.Engine.Client.Tests.Scripted;
using Juki.Engine.TestKit;

namespace Juki.Engine.Client.Tests.Connections;

public sealed class TlsTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly X509Certificate2 _certificate = Certificate("localhost");

    public TlsTests() => File.WriteAllText(_directory["server.pem"], _certificate.ExportCertificatePem());

    [Fact]
    public async Task Given_a_server_with_TLS_When_its_certificate_is_in_the_file_of_trusted_ones_Then_requests_are_answered()
    {
        await using ScriptedServer server = new(EchoAnswers.GiveAsync, certificate: _certificate);
        await using JukiClient client = server.Connect(Trusting);

        Assert.Equal(42ul, (await client.StatusAsync()).Residents);
    }

    [Fact]
    public async Task Given_a_server_whose_certificate_nobody_trusts_When_connecting_Then_it_fails_and_says_so()
    {
        await using ScriptedServer server = new(EchoAnswers.GiveAsync, certificate: _certificate);
        await using JukiClient client = server.Connect(options => options.UseTls = true);

        JukiConnectionException failure = await Assert.ThrowsAsync<JukiConnectionException>(() => client.ConnectAsync());

        Assert.Contains("TLS failed", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_server_with_a_certificate_of_another_name_When_connecting_Then_it_fails_unless_that_name_is_expected()
    {
        using X509Certificate2 other = Certificate("register.example");
        File.WriteAllText(_directory["server.pem"], other.ExportCertificatePem());
        await using ScriptedServer server = new(EchoAnswers.GiveAsync, certificate: other);
        await using JukiClient client = server.Connect(Trusting);
        await using JukiClient expecting = server.Connect(options =>
        {
            Trusting(options);
            options.TlsServerName = "register.example";
        });

        await Assert.ThrowsAsync<JukiConnectionException>(() => client.ConnectAsync());
        Assert.Equal("scripted", (await expecting.ConnectAsync()).Server);
    }

    [Fact]
    public async Task Given_a_server_without_TLS_When_connected_to_with_it_Then_it_fails()
    {
        await using ScriptedServer server = new(EchoAnswers.GiveAsync);
        await using JukiClient client = server.Connect(options =>
        {
            options.UseTls = true;
            options.ConnectTimeout = TimeSpan.FromMilliseconds(200);
        });

        await Assert.ThrowsAsync<JukiConnectionException>(() => client.ConnectAsync());
    }

    public void Dispose()
    {
        _certificate.Dispose();
        _directory.Dispose();
    }

    private void Trusting(JukiClientOptions options)
    {
        options.UseTls = true;
        options.TrustedCertificateFile = _directory["server.pem"];
    }

    private static X509Certificate2 Certificate(string name)
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new($"CN={name}", key, HashAlgorithmName.SHA256);
        SubjectAlternativeNameBuilder names = new();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(DateTimeOffset.UnixEpoch, new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }
}
