namespace Juki.Engine.Model.Names.Keys;

/// <summary>Keys of names for comparison: tier T3.</summary>
internal readonly struct NameKeyFold : IKeyFold
{
    /// <inheritdoc/>
    public static int LengthMax(int textLength) => NameFold.LengthMax(textLength);

    /// <inheritdoc/>
    public static int Fold(ReadOnlySpan<char> text, Span<char> destination) => NameFold.Fold(text, FoldTier.T3, destination);
}
