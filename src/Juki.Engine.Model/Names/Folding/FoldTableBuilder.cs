using System.Collections.Frozen;

namespace Juki.Engine.Model.Names.Folding;

/// <summary>Makes the flat table of a tier from its classes.</summary>
internal sealed class FoldTableBuilder(ScalarClasses classes, char hyphen)
{
    private readonly Dictionary<int, string> _same = SameCharacters.Load();
    private readonly char[] _bmp = new char[char.MaxValue + 1];
    private readonly Dictionary<int, string> _others = [];
    private readonly List<string> _expansions = [];

    /// <summary>The table; <paramref name="same"/> is T1's, or null for T1 itself.</summary>
    public FoldTable Build(FoldTable? same)
    {
        FillPlain();
        foreach (int scalar in _same.Keys.Concat(classes.Members).Distinct())
            Set(scalar, Folded(scalar));

        foreach ((char character, char mark) in FoldMark.Contextual())
            _bmp[character] = mark;

        foreach ((int scalar, _) in DroppedCharacters.Load())
            Set(scalar, "");

        return new FoldTable(_bmp, [.. _expansions], _others.ToFrozenDictionary(), hyphen, same);
    }

    private void FillPlain()
    {
        for (int c = 0; c < _bmp.Length; c++)
            _bmp[c] = char.IsSurrogate((char)c) ? FoldMark.Surrogate : (char)c;
    }

    private void Set(int scalar, string folded)
    {
        if (scalar > char.MaxValue)
            _others[scalar] = folded;
        else
            _bmp[scalar] = Entry(folded);
    }

    private char Entry(string folded)
    {
        if (folded.Length <= 1)
            return folded.Length == 0 ? FoldMark.Drop : folded[0];

        _expansions.Add(folded);
        return (char)(FoldMark.Expansion + _expansions.Count - 1);
    }

    private string Folded(int scalar)
    {
        string written = _same.TryGetValue(scalar, out string? same) ? same : char.ConvertFromUtf32(scalar);
        return string.Concat(FoldResource.Scalars(written).Select(s => char.ConvertFromUtf32(classes.Representative(s))));
    }
}
