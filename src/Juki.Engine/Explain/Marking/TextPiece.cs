namespace Juki.Engine.Explain.Marking;

/// <summary>A stretch of an item's text that agrees with the other side, or differs from it.</summary>
/// <param name="Text">The text, or as many ● as it has characters where it is masked.</param>
/// <param name="Differs">It differs.</param>
/// <remarks>It may hold personal data, so its <see cref="ToString"/> does not show it.</remarks>
public readonly record struct TextPiece(string Text, bool Differs)
{
    /// <summary>Length and mark only.</summary>
    public override string ToString() => FormattableString.Invariant($"{Text.Length} characters that {(Differs ? "differ" : "agree")}");
}
