using System.Globalization;

namespace Juki.Engine.Durability.History.Archives;

/// <summary>Names of archives: <c>archive-0000000000000001-0000000000001000</c>, so that their order is that of their entries.</summary>
internal static class ArchiveNames
{
    private const string Prefix = "archive-";
    private const string Unfinished = ".new";
    private const int Digits = 16;

    public static string Of(long first, long last) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{first:D16}-{last:D16}");

    /// <summary>The name under which an archive is written until it is whole.</summary>
    public static string UnfinishedOf(string name) => name + Unfinished;

    public static bool IsUnfinished(string name) => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(Unfinished, StringComparison.Ordinal);

    public static bool TryParse(string name, out long first, out long last)
    {
        (first, last) = (0, 0);
        return name.StartsWith(Prefix, StringComparison.Ordinal)
            && name.Length == Prefix.Length + Digits + 1 + Digits
            && name[Prefix.Length + Digits] == '-'
            && long.TryParse(name.AsSpan(Prefix.Length, Digits), NumberStyles.None, CultureInfo.InvariantCulture, out first)
            && long.TryParse(name.AsSpan(Prefix.Length + Digits + 1), NumberStyles.None, CultureInfo.InvariantCulture, out last);
    }
}
