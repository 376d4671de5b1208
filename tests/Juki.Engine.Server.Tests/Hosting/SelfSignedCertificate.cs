using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Juki.Engine.Server.Tests.Hosting;

/// <summary>A certificate for localhost that nobody signed but itself.</summary>
internal static class SelfSignedCertificate
{
    public const string Host = "localhost";

    public static X509Certificate2 Create()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={Host}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(Host);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(DateTimeOffset.UnixEpoch, new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }
}
