using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Explain.Marking;

/// <summary>One item of a query beside that of a resident, with what differs marked.</summary>
/// <param name="Item">The item.</param>
/// <param name="Level">The comparison level in words: <c>VariantT2</c>, <c>A5</c>.</param>
/// <param name="Weight">log2(m/u) in bits.</param>
/// <param name="Query">The query's side; dates in ISO 8601 and sexes by ISO/IEC 5218, whatever the query's notation.</param>
/// <param name="Registered">The register's side; empty where it must not be shown.</param>
public sealed record MarkedItem(QueryItem Item, string Level, float Weight, IReadOnlyList<TextPiece> Query, IReadOnlyList<TextPiece> Registered)
{
    /// <summary>The query's own writing, where it is not that of <see cref="Query"/>; empty where it is, and where it is masked.</summary>
    public string Written { get; init; } = "";

    /// <summary>Item and level only: the rest is personal.</summary>
    public override string ToString() => $"{Item} {Level}";
}
