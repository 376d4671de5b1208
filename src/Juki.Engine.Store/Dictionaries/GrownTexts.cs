using Juki.Engine.Store.Memory;

namespace Juki.Engine.Store.Dictionaries;

/// <summary>The texts of a dictionary that came after the base was made; indexes count from 0.</summary>
internal sealed class GrownTexts(GrowthSteps steps)
{
    private readonly GrowingArray<Place> _places = new(steps.ChunkBits);
    private readonly GrowingTexts _texts = new(steps.TextChunkBits);

    /// <summary>How many there are.</summary>
    public int Count => _places.Count;

    public ReadOnlySpan<char> this[int index] => _texts.Span(_places[index].Start, _places[index].Length);

    public void Add(ReadOnlySpan<char> text) => _places.Add(new Place(_texts.Add(text), text.Length));

    /// <summary>Where a text lies.</summary>
    private readonly record struct Place(uint Start, int Length);
}
