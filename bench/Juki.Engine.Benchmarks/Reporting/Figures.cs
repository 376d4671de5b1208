using System.Globalization;

namespace Juki.Engine.Benchmarks.Reporting;

/// <summary>Numbers as the report writes them.</summary>
internal static class Figures
{
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    public static string Count(long value) => value.ToString("N0", Culture);

    /// <summary>Three digits or more.</summary>
    public static string Rounded(double value) => value.ToString(value >= 100 ? "N0" : value >= 10 ? "N1" : "N2", Culture);

    public static string Percent(double share) => share.ToString("P0", Culture);

    public static string Checksum(ulong value) => value.ToString("x16", Culture);

    public static string Bytes(long bytes) => bytes == 0 ? "-" : Count(bytes);
}
