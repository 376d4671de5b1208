using Juki.Engine.Model.Names.Folding;

namespace Juki.Engine.Model.Names.Keys;

/// <summary>
/// The keys of a text's parts, one after the other. A query is one text whose spaces part it; a resident is a family and a
/// given name, which may have spaces of their own.
/// </summary>
internal sealed class KeyTokens<TFold>
    where TFold : IKeyFold
{
    private readonly TextBuffer _keys = new();
    private int[] _starts = new int[8];
    private int _givenToken;

    /// <summary>How many parts have a key.</summary>
    public int Count { get; private set; }

    /// <summary>All keys joined.</summary>
    public ReadOnlySpan<char> Key => _keys.Span;

    /// <summary>
    /// Where in <see cref="Key"/> the family name may end and the given name begin: one place where that is known, else
    /// every space; empty for a text in one piece.
    /// </summary>
    public ReadOnlySpan<int> Boundaries => _givenToken > 0 ? _starts.AsSpan(_givenToken, 1) : PartStarts;

    /// <summary>Where in <see cref="Key"/> the second and later parts begin.</summary>
    public ReadOnlySpan<int> PartStarts => _starts.AsSpan(1, Math.Max(Count - 1, 0));

    /// <summary>The key of one part.</summary>
    public ReadOnlySpan<char> Token(int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count);
        int start = _starts[index];
        return _keys.Span[start..(index + 1 < Count ? _starts[index + 1] : _keys.Length)];
    }

    /// <summary>Takes one text.</summary>
    public void Set(ReadOnlySpan<char> text)
    {
        Clear();
        Add(text);
    }

    /// <summary>Takes a family and a given name; where one is empty, the other is one text.</summary>
    public void Set(ReadOnlySpan<char> family, ReadOnlySpan<char> given)
    {
        Clear();
        Add(family);
        int familyCount = Count;
        Add(given);
        _givenToken = Count > familyCount ? familyCount : 0;
    }

    private void Clear()
    {
        _keys.Clear();
        Count = 0;
        _givenToken = 0;
    }

    private void Add(ReadOnlySpan<char> text)
    {
        int end;
        while ((end = text.IndexOfAny(DroppedCharacters.Separators)) >= 0)
        {
            AddToken(text[..end]);
            text = text[(end + 1)..];
        }

        AddToken(text);
    }

    private void AddToken(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return;

        int start = _keys.Length;
        _keys.Advance(TFold.Fold(text, _keys.Reserve(TFold.LengthMax(text.Length))));
        if (_keys.Length > start)
            AddStart(start);
    }

    private void AddStart(int start)
    {
        // One place is kept free behind the last start: PartStarts begins at index 1 even when there is a single token.
        if (Count + 1 == _starts.Length)
            Array.Resize(ref _starts, _starts.Length * 2);

        _starts[Count++] = start;
    }
}
