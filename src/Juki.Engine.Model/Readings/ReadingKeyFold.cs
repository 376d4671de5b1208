using Juki.Engine.Model.Names.Keys;

namespace Juki.Engine.Model.Readings;

/// <summary>Keys of readings for comparison: the search key.</summary>
internal readonly struct ReadingKeyFold : IKeyFold
{
    /// <inheritdoc/>
    public static int LengthMax(int textLength) => ReadingKey.LengthMax(textLength);

    /// <inheritdoc/>
    public static int Fold(ReadOnlySpan<char> text, Span<char> destination) => ReadingKey.Fold(text, destination);
}
