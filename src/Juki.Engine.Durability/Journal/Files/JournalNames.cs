using System.Globalization;

namespace Juki.Engine.Durability.Journal.Files;

/// <summary>The names of a journal's files.</summary>
internal static class JournalNames
{
    public const string Superblock = "superblock";
    public const string Commits = "commits";

    private const string SegmentPrefix = "segment-";

    /// <summary>The name of a segment, counted from 0; names sort as their numbers do.</summary>
    public static string Segment(int number) => SegmentPrefix + number.ToString("D10", CultureInfo.InvariantCulture);

    /// <summary>Whether a file of that name belongs to a journal.</summary>
    public static bool IsOurs(string name) => name is Superblock or Commits || SegmentNumber(name) is not null;

    /// <summary>Null if it is no segment's name.</summary>
    public static int? SegmentNumber(string name) =>
        name.StartsWith(SegmentPrefix, StringComparison.Ordinal)
        && int.TryParse(name.AsSpan(SegmentPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
        && Segment(number) == name
            ? number
            : null;
}
