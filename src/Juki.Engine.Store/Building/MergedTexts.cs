using Juki.Engine.Store.Registers;

namespace Juki.Engine.Store.Building;

/// <summary>
/// The texts of all sinks as one list whose order depends on the content alone: commonest first (common names then share
/// cache lines), equals by their characters.
/// </summary>
internal sealed class MergedTexts
{
    private MergedTexts(string[] texts, int[][] idMaps)
    {
        Texts = texts;
        IdMaps = idMaps;
    }

    /// <summary>The distinct texts; a final id is an index.</summary>
    public string[] Texts { get; }

    /// <summary>For each pool, the final id of each of its ids.</summary>
    public int[][] IdMaps { get; }

    /// <summary>Merges pools.</summary>
    /// <param name="pools">One pool for each sink.</param>
    /// <param name="what">What the texts are, for the error.</param>
    /// <param name="countMax">The most distinct texts that an id of a row can tell apart.</param>
    /// <param name="emptyFirst">Whether id 0 must be the empty text.</param>
    public static MergedTexts Of(IReadOnlyList<TextPool> pools, string what, ulong countMax, bool emptyFirst)
    {
        Dictionary<string, long> uses = CountUses(pools, emptyFirst);
        if ((ulong)uses.Count > countMax)
        {
            throw new RegisterException(FormattableString.Invariant(
                $"The register has {uses.Count:N0} distinct {what}; the format holds {countMax:N0}. Check that the columns are not mixed up."));
        }

        long characters = uses.Keys.Sum(text => (long)text.Length);
        if (characters > uint.MaxValue)
        {
            throw new RegisterException(FormattableString.Invariant(
                $"The {what} of the register take {characters:N0} characters; the format holds {uint.MaxValue:N0}. Check that the columns are not mixed up."));
        }

        string[] texts = SortByUse(uses);
        return new MergedTexts(texts, MapIds(pools, texts));
    }

    private static Dictionary<string, long> CountUses(IReadOnlyList<TextPool> pools, bool emptyFirst)
    {
        var uses = new Dictionary<string, long>(pools.Sum(pool => pool.Count) + 1, StringComparer.Ordinal);
        if (emptyFirst)
        {
            uses.Add(string.Empty, long.MaxValue);
        }

        foreach (TextPool pool in pools)
        {
            for (int id = 0; id < pool.Count; id++)
            {
                if (!emptyFirst || pool.Text(id).Length > 0)
                {
                    uses[pool.Text(id)] = uses.GetValueOrDefault(pool.Text(id)) + pool.Uses(id);
                }
            }
        }

        return uses;
    }

    private static string[] SortByUse(Dictionary<string, long> uses)
    {
        KeyValuePair<string, long>[] sorted = [.. uses];
        Array.Sort(sorted, (a, b) => a.Value != b.Value ? b.Value.CompareTo(a.Value) : string.CompareOrdinal(a.Key, b.Key));
        return Array.ConvertAll(sorted, pair => pair.Key);
    }

    private static int[][] MapIds(IReadOnlyList<TextPool> pools, string[] texts)
    {
        var finalIds = new Dictionary<string, int>(texts.Length, StringComparer.Ordinal);
        for (int id = 0; id < texts.Length; id++)
        {
            finalIds.Add(texts[id], id);
        }

        return [.. pools.Select(pool => Enumerable.Range(0, pool.Count).Select(id => finalIds[pool.Text(id)]).ToArray())];
    }
}
