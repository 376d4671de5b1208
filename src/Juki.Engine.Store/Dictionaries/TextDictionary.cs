using Juki.Engine.Store.Encoders;
using Juki.Engine.Store.Memory;

namespace Juki.Engine.Store.Dictionaries;

/// <summary>Distinct texts, id 0 the empty one; those that came with changes follow behind. Spans live as long as the register.</summary>
public sealed class TextDictionary : IKeyedTexts
{
    private readonly NativeArray<uint> _starts;
    private readonly NativeArray<char> _texts;
    private GrownTexts? _grown;

    /// <param name="starts">First character of each text, and the end of the last.</param>
    /// <param name="texts">All characters.</param>
    internal TextDictionary(NativeArray<uint> starts, NativeArray<char> texts)
    {
        _starts = starts;
        _texts = texts;
    }

    /// <summary>How many entries the base has, the empty one included.</summary>
    public int Count => (int)_starts.Length - 1;

    /// <summary>Entries of base and delta.</summary>
    internal int CountWithGrown => Count + (_grown?.Count ?? 0);

    int IKeyedTexts.KeyCount => CountWithGrown;

    /// <summary>The text to the letter.</summary>
    public ReadOnlySpan<char> Text(int id)
    {
        if (IsGrown(id))
        {
            return _grown![id - Count];
        }

        uint start = _starts[id];
        return _texts.Span(start, (int)(_starts[id + 1] - start));
    }

    internal void PrefetchEntry(int id) => _starts.Prefetch(id);

    internal void PrefetchText(int id)
    {
        if (IsGrown(id))
        {
            return;
        }

        _texts.Prefetch(_starts[id]);
        _texts.Prefetch(_starts[id + 1]);
    }

    /// <summary>Makes it one that can be added to.</summary>
    internal void BeginGrowing(GrowthSteps steps) => _grown = new GrownTexts(steps);

    ReadOnlySpan<char> IKeyedTexts.KeyOf(int id, TextKey buffer) => Text(id);

    void IKeyedTexts.Add(ReadOnlySpan<char> key) => _grown!.Add(key);

    /// <summary>Whether a text stands behind the base; without a delta every other id is for the base to refuse.</summary>
    private bool IsGrown(int id) => id >= Count && _grown is not null;
}
