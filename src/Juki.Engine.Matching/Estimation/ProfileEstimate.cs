using Juki.Engine.Matching.Weights;

namespace Juki.Engine.Matching.Estimation;

/// <summary>What an estimation came to.</summary>
public sealed record ProfileEstimate
{
    /// <summary>The profile known before, with the estimated m and share of present persons in the place of its own.</summary>
    public required MatchProfile Profile { get; init; }

    /// <summary>Level by level, in the order of the items.</summary>
    public required IReadOnlyList<LevelEstimate> Levels { get; init; }

    /// <summary>Queries that went in.</summary>
    public required int Queries { get; init; }

    /// <summary>Those with which at least one resident was compared.</summary>
    public required int ComparedQueries { get; init; }

    /// <summary>
    /// log2 of the posterior density of m and the share, up to a constant, before each iteration and at the end; it never
    /// falls. Its last value less the prior's part is <see cref="LogLikelihood"/>.
    /// </summary>
    public required IReadOnlyList<double> LogPosteriors { get; init; }

    /// <summary>log2 of how probable all queries are under the profile, beside their being for nobody in the register.</summary>
    public required double LogLikelihood { get; init; }

    /// <summary>Whether the probabilities came to rest before the most iterations were done.</summary>
    public required bool HasConverged { get; init; }

    /// <summary>Iterations done.</summary>
    public int Iterations => LogPosteriors.Count - 1;
}
