namespace Juki.Engine.Matching.Estimation;

/// <summary>When an estimation ends, and how much the profile that is known before holds against the data.</summary>
public sealed record EstimationRules
{
    /// <summary>What holds where nothing else is said.</summary>
    public static EstimationRules Default { get; } = new();

    /// <summary>Most iterations; files whose errors are told apart well need some ten.</summary>
    public int IterationsMax { get; init; } = 300;

    /// <summary>It has converged when no probability moves by more than this in one iteration.</summary>
    public double StepMin { get; init; } = 1e-7;

    /// <summary>
    /// Weight of the profile known before, in rows for each item: a Dirichlet prior, so that a level that the data do not
    /// show keeps a probability above 0 (with 50 rows and m = 0.005 that of a quarter of a row).
    /// </summary>
    public double PseudoRows { get; init; } = 50;
}
