using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Explain;

/// <summary>One item of a query beside that of a resident.</summary>
/// <param name="Item">The item.</param>
/// <param name="Query">As the query writes it; may be empty.</param>
/// <param name="Registered">As the register holds it; empty where it must not be shown.</param>
/// <param name="Level">The comparison level in words: <c>VariantT2</c>, <c>A5</c>.</param>
/// <param name="Weight">log2(m/u) in bits.</param>
/// <remarks>It holds personal data, so its <see cref="ToString"/> does not show it.</remarks>
public sealed record ItemExplanation(QueryItem Item, string Query, string Registered, string Level, float Weight)
{
    /// <summary>Item, level and weight only.</summary>
    public override string ToString() => FormattableString.Invariant($"{Item} {Level} {Weight:+0.0;-0.0;0.0}");
}
