namespace Juki.Engine.Model.Names.Keys;

/// <summary>How the parts of a text become keys. A type parameter, so that calls are direct.</summary>
internal interface IKeyFold
{
    /// <summary>The most characters that a text of this length folds to.</summary>
    static abstract int LengthMax(int textLength);

    /// <summary>Writes the key; returns its length.</summary>
    static abstract int Fold(ReadOnlySpan<char> text, Span<char> destination);
}
