namespace Juki.Engine.DataGen.Tables;

/// <summary>
/// The rarest surnames, which no open table lists: a direction or size before a stem, a landform after it (上桐, 桐沢,
/// 上桐沢).
/// </summary>
internal static class ComposedSurnames
{
    /// <summary>All compositions that are not in <paramref name="known"/>.</summary>
    public static IEnumerable<NameForm> Except(IReadOnlySet<string> known)
    {
        ILookup<string, NameForm> parts = TableFile.RowsAfterHeader("surname_parts.tsv")
            .ToLookup(row => row[0], row => new NameForm(row[1], row[2]));
        return parts["stem"].SelectMany(stem => With(stem, [.. parts["prefix"]], [.. parts["suffix"]]))
            .Where(form => !known.Contains(form.Written));
    }

    private static IEnumerable<NameForm> With(NameForm stem, NameForm[] prefixes, NameForm[] suffixes) =>
    [
        .. prefixes.Select(prefix => Join(prefix, stem)),
        .. suffixes.Select(suffix => Join(stem, suffix)),
        .. prefixes.SelectMany(prefix => suffixes.Select(suffix => Join(prefix, Join(stem, suffix)))),
    ];

    private static NameForm Join(NameForm first, NameForm second) =>
        new(first.Written + second.Written, first.Kana + second.Kana);
}
