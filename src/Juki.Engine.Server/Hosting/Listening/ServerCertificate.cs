using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Juki.Engine.Server.Hosting.Listening;

/// <summary>A server's certificate with its key, and the certificates between it and one that clients know.</summary>
internal sealed record ServerCertificate(X509Certificate2 Certificate, X509Certificate2Collection Chain)
{
    private static readonly byte[] PemMark = [.. "-----BEGIN "u8];

    /// <summary>Reads it.</summary>
    /// <exception cref="CryptographicException">A file holds no certificate or no key, or the password does not fit.</exception>
    /// <exception cref="ArgumentException">The key is that of another certificate.</exception>
    public static ServerCertificate Load(TlsSettings tls)
    {
        var chain = new X509Certificate2Collection();
        string file = tls.CertificateFile!;
        if (!IsPem(file))
        {
            chain.AddRange(X509CertificateLoader.LoadPkcs12CollectionFromFile(file, tls.Password));
            return new ServerCertificate(chain.First(certificate => certificate.HasPrivateKey), chain);
        }

        chain.ImportFromPemFile(file);
        string? keyFile = string.IsNullOrEmpty(tls.KeyFile) ? null : tls.KeyFile;
        return new ServerCertificate(
            string.IsNullOrEmpty(tls.Password)
                ? X509Certificate2.CreateFromPemFile(file, keyFile)
                : X509Certificate2.CreateFromEncryptedPemFile(file, tls.Password, keyFile),
            chain);
    }

    /// <summary>Why it cannot be read; null if it can.</summary>
    public static string? FaultOf(TlsSettings tls)
    {
        try
        {
            using X509Certificate2 read = Load(tls).Certificate;
            return null;
        }
        catch (InvalidOperationException)
        {
            return "it has no private key; give a file that has both.";
        }
        catch (Exception fault) when (fault is CryptographicException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            return $"{Words(fault)} Give a PEM certificate with its PEM key (KeyFile), or a PKCS#12 file with both, and the Password if the key has one.";
        }
    }

    /// <summary>The fault without the name of a parameter that is nobody's here.</summary>
    private static string Words(Exception fault) => fault.Message.Replace(" (Parameter 'privateKey')", string.Empty, StringComparison.Ordinal);

    private static bool IsPem(string file) => File.ReadAllBytes(file).AsSpan().IndexOf(PemMark) >= 0;
}
