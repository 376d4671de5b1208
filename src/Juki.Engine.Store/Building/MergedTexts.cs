using Juki.Engine.Store.Registers;

namespace Juki.Engine.Store.Building;

/// <summary>
/// The texts of all sinks as one list whose order depends on the content alone: commonest first (common names then share
/// cache lines), equals by their characters.
/// </summary>
internal sealed class MergedTexts
{
    private readonly TextPool _texts;
    private readonly int[] _order;

    private MergedTexts(TextPool texts, int[] order, int[][] idMaps)
    {
        _texts = texts;
        _order = order;
        IdMaps = idMaps;
    }

    /// <summary>Distinct texts.</summary>
    public int Count => _order.Length;

    /// <summary>Characters of all of them.</summary>
    public long CharacterCount => _texts.CharacterCount;

    /// <summary>For each pool, the final id of each of its ids.</summary>
    public int[][] IdMaps { get; }

    /// <summary>The text of a final id.</summary>
    public ReadOnlySpan<char> Text(int id) => _texts.Text(_order[id]);

    /// <summary>Merges pools.</summary>
    /// <param name="pools">One pool for each sink.</param>
    /// <param name="what">What the texts are, for the error.</param>
    /// <param name="countMax">The most distinct texts that an id of a row can tell apart.</param>
    /// <param name="emptyFirst">Whether id 0 must be the empty text.</param>
    public static MergedTexts Of(IReadOnlyList<TextPool> pools, string what, ulong countMax, bool emptyFirst)
    {
        var texts = new TextPool();
        if (emptyFirst)
        {
            texts.Intern(default);
        }

        int[][] idMaps = [.. pools.Select(texts.Absorb)];
        Check(texts, what, countMax);
        int[] order = TextOrder.ByUse(texts, first: emptyFirst ? 1 : 0);
        MapToFinal(idMaps, order);
        return new MergedTexts(texts, order, idMaps);
    }

    private static void Check(TextPool texts, string what, ulong countMax)
    {
        if ((ulong)texts.Count > countMax)
        {
            throw new RegisterException(FormattableString.Invariant(
                $"The register has {texts.Count:N0} distinct {what}; the format holds {countMax:N0}. Check that the columns are not mixed up."));
        }

        if (texts.CharacterCount > uint.MaxValue)
        {
            throw new RegisterException(FormattableString.Invariant(
                $"The {what} of the register take {texts.CharacterCount:N0} characters; the format holds {uint.MaxValue:N0}. Check that the columns are not mixed up."));
        }
    }

    private static void MapToFinal(int[][] idMaps, int[] order)
    {
        var finalIds = new int[order.Length];
        for (int id = 0; id < order.Length; id++)
        {
            finalIds[order[id]] = id;
        }

        foreach (int[] map in idMaps)
        {
            for (int id = 0; id < map.Length; id++)
            {
                map[id] = finalIds[map[id]];
            }
        }
    }
}
