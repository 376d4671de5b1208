using Juki.Engine.Model.Names;
using Juki.Engine.Model.Records;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Explain;

/// <summary>Why a resident fits a query, or does not: the two sides item by item.</summary>
public sealed record Explanation
{
    /// <summary>The items in the order name, kana, date of birth, sex, address, code.</summary>
    public required IReadOnlyList<ItemExplanation> Items { get; init; }

    /// <summary>The loosest fold that the agreement of the names needed; null where they do not agree.</summary>
    public required FoldTier? Tier { get; init; }

    /// <summary>Which of the resident's versions fits best.</summary>
    public required VersionKind Version { get; init; }

    /// <summary>Weight before anything is compared, in bits.</summary>
    public required float Prior { get; init; }

    /// <summary>Match weight in bits: prior and items together.</summary>
    public required float Weight { get; init; }

    /// <summary>The result that the resident would get if nobody else came into question.</summary>
    public required ResultCode Standing { get; init; }
}
