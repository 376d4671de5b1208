using Juki.Engine.Model.Names.Folding;

namespace Juki.Engine.Model.Names;

/// <summary>
/// Folds a name to the key of a tier. Every tier is a function of T1's key, so that names equal in one tier are equal in
/// the next.
/// </summary>
public static class NameFold
{
    /// <summary>Rises whenever a key of the same text changes, since registers store hashes of keys.</summary>
    public const int Version = 1;

    /// <summary>The most characters that a text of this length folds to.</summary>
    public static int LengthMax(int textLength) => textLength * FoldTable.ExpansionMax;

    /// <summary>
    /// Writes the key of <paramref name="text"/> in <paramref name="tier"/>: spaces and variation selectors dropped, every
    /// scalar replaced by the representative of its class, 々 by the character it repeats. Idempotent, and
    /// <c>Fold(a + b) == Fold(a) + Fold(b)</c> for a family and a given name.
    /// </summary>
    /// <remarks>
    /// Some marks depend on what stands before them: 々 ゝ ヽ ゞ ヾ repeat it, a voiced mark of its own joins it, a hyphen
    /// vanishes after a Latin letter. Only a second part that begins with such a mark breaks the rule of concatenation: first
    /// in its text 々 stays as it is, a hyphen or voiced mark vanishes. No name begins so.
    /// A lone surrogate becomes U+FFFD, which counts as an unreadable character.
    /// </remarks>
    /// <param name="text">Any text.</param>
    /// <param name="tier">How far to fold.</param>
    /// <param name="destination">At least <see cref="LengthMax"/> characters.</param>
    /// <returns>The number of characters written.</returns>
    public static int Fold(ReadOnlySpan<char> text, FoldTier tier, Span<char> destination) =>
        FoldTables.Of(tier).Fold(text, destination);
}
