using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Juki.Engine.Client.Options;

/// <summary>The file of the certificates that are trusted (<see cref="JukiClientOptions.TrustedCertificateFile"/>).</summary>
internal static class TrustedCertificates
{
    /// <summary>What is wrong with a file; null if nothing is.</summary>
    public static string? FaultOf(string file)
    {
        string named = $"TrustedCertificateFile is \"{file}\";";
        if (!File.Exists(file))
        {
            return $"{named} there is no such file.";
        }

        try
        {
            return Read(file).Count > 0 ? null : $"{named} it holds no certificate. Give a PEM file with the server's, or its authority's.";
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or CryptographicException)
        {
            return $"{named} it cannot be read as certificates ({problem.Message}). Give a PEM file.";
        }
    }

    /// <summary>The certificates of a PEM file.</summary>
    public static X509Certificate2Collection Read(string file)
    {
        X509Certificate2Collection certificates = [];
        certificates.ImportFromPemFile(file);
        return certificates;
    }
}
