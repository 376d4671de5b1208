using Juki.Engine.Matching.Comparison;

namespace Juki.Engine.Matching.Estimation;

/// <summary>A query and one resident as EM sees them: how the items compare, and what is known without m.</summary>
/// <param name="Vector">The comparison levels.</param>
/// <param name="Evidence">
/// Bits that do not depend on m: −Σ log2(u) of the levels, by this resident's own shares of the register, and the weight of
/// a resident code. The match weight is this, the prior and Σ log2(m).
/// </param>
public readonly record struct ComparedPair(ComparisonVector Vector, float Evidence);
