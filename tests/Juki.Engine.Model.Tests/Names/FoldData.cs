using System.Text;
using Juki.Engine.Model.Names;

namespace Juki.Engine.Model.Tests.Names;

/// <summary>The fold tables as they are shipped, read plainly.</summary>
internal static class FoldData
{
    /// <summary>The classes of kanji-fold.txt.</summary>
    public static IReadOnlyList<string[]> FileClasses { get; } = [.. Rows("kanji-fold.txt").Select(r => Scalars(r[0]))];

    /// <summary>What the deny list takes apart: one array of parts a line.</summary>
    public static IReadOnlyList<string[]> Denied { get; } = [.. Rows("kanji-fold-deny.tsv").Select(r => r[0].Split(' '))];

    /// <summary>What only T3 joins: one array of parts a line.</summary>
    public static IReadOnlyList<string[]> ConfusedOnly { get; } = [.. Rows("kanji-fold-t3.tsv").Select(r => r[0].Split(' '))];

    /// <summary>The classes that hold in T3.</summary>
    public static IReadOnlyList<string[]> T3Classes { get; } = TakeApart(FileClasses, Denied);

    /// <summary>The classes that hold in T2.</summary>
    public static IReadOnlyList<string[]> T2Classes { get; } = TakeApart(T3Classes, ConfusedOnly);

    public static IEnumerable<string[]> Rows(string file)
    {
        using Stream stream = typeof(NameFold).Assembly.GetManifestResourceStream("Juki.Engine.Model.Data." + file)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => l[0] != '#').Select(l => l.Split('\t'))];
    }

    public static string[] Scalars(string text) => [.. text.EnumerateRunes().Select(r => r.ToString())];

    private static string[][] TakeApart(IEnumerable<string[]> classes, IReadOnlyList<string[]> lines) =>
        [.. classes.SelectMany(members => TakeApart(members, lines))];

    private static IEnumerable<string[]> TakeApart(string[] members, IReadOnlyList<string[]> lines)
    {
        string[]? line = lines.FirstOrDefault(l => members.Contains(Scalars(l[0])[0]));
        string[][] leaving = line is null ? [] : [.. line[1..].Select(Scalars)];
        return leaving.Prepend([.. members.Except(leaving.SelectMany(p => p))]);
    }
}
