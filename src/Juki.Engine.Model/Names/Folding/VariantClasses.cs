namespace Juki.Engine.Model.Names.Folding;

/// <summary>
/// The classes of variant kanji: <c>Data/kanji-fold.txt</c> less what <c>kanji-fold-deny.tsv</c> takes apart for every tier
/// and <c>kanji-fold-t3.tsv</c> for the tiers before T3.
/// </summary>
internal static class VariantClasses
{
    /// <summary>Classes of old and new forms (T2), the commonest form first.</summary>
    public static IEnumerable<string> Listed() => Split(Confused(), "kanji-fold-t3.tsv");

    /// <summary>Classes that hold in T3: wider than <see cref="Listed"/>.</summary>
    public static IEnumerable<string> Confused() => Split(FoldResource.Lines("kanji-fold.txt"), "kanji-fold-deny.tsv");

    private static IEnumerable<string> Split(IEnumerable<string> classes, string splitFile)
    {
        Dictionary<int, string[]> splits = FoldResource.Lines(splitFile)
            .Select(line => line.Split('\t')[0].Split(' '))
            .ToDictionary(parts => FoldResource.Scalars(parts[0]).First());
        return classes.SelectMany(members => Split(members, splits));
    }

    private static IEnumerable<string> Split(string members, Dictionary<int, string[]> splits)
    {
        int[] scalars = [.. FoldResource.Scalars(members)];
        int named = Array.FindIndex(scalars, splits.ContainsKey);
        if (named < 0)
            return [members];

        string[] leaving = splits[scalars[named]][1..];
        HashSet<int> gone = [.. leaving.SelectMany(FoldResource.Scalars)];
        string rest = string.Concat(scalars.Where(s => !gone.Contains(s)).Select(char.ConvertFromUtf32));
        return leaving.Prepend(rest);
    }
}
