using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Juki.Engine.Load.Connections;

/// <summary>Whose certificates are believed.</summary>
internal static class TlsTrust
{
    /// <summary>The options of TLS to a host.</summary>
    /// <param name="host">Must be named in the certificate.</param>
    /// <param name="trustFile">PEM file of the certificates to trust; null: those of the system.</param>
    /// <exception cref="LoadException">The file holds no certificate.</exception>
    public static SslClientAuthenticationOptions OptionsFor(string host, string? trustFile)
    {
        SslClientAuthenticationOptions options = new() { TargetHost = host };
        if (trustFile is not null)
        {
            options.CertificateChainPolicy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
            options.CertificateChainPolicy.CustomTrustStore.AddRange(Read(trustFile));
        }

        return options;
    }

    private static X509Certificate2Collection Read(string file)
    {
        X509Certificate2Collection certificates = [];
        try
        {
            certificates.ImportFromPemFile(file);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new LoadException($"{file} cannot be read as certificates ({problem.Message}) Give a PEM file.", problem);
        }

        return certificates.Count > 0 ? certificates : throw new LoadException($"{file} holds no certificate. Give a PEM file with the server's, or its authority's.");
    }
}
