using Juki.Engine.Store.Memory;

namespace Juki.Engine.Store.Dictionaries;

/// <summary>Distinct texts, id 0 the empty one; spans live as long as the register.</summary>
public sealed class TextDictionary
{
    private readonly NativeArray<uint> _starts;
    private readonly NativeArray<char> _texts;

    /// <param name="starts">First character of each text, and the end of the last.</param>
    /// <param name="texts">All characters.</param>
    internal TextDictionary(NativeArray<uint> starts, NativeArray<char> texts)
    {
        _starts = starts;
        _texts = texts;
    }

    /// <summary>How many entries there are, the empty one included.</summary>
    public int Count => (int)_starts.Length - 1;

    /// <summary>The text to the letter.</summary>
    public ReadOnlySpan<char> Text(int id)
    {
        uint start = _starts[id];
        return _texts.Span(start, (int)(_starts[id + 1] - start));
    }

    internal void PrefetchEntry(int id) => _starts.Prefetch(id);

    internal void PrefetchText(int id)
    {
        _texts.Prefetch(_starts[id]);
        _texts.Prefetch(_starts[id + 1]);
    }
}
