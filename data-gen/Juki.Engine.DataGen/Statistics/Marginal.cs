namespace Juki.Engine.DataGen.Statistics;

/// <summary>One figure of the population beside the fact that it should follow.</summary>
/// <param name="Name">What is counted.</param>
/// <param name="Expected">The fact, mostly a share.</param>
/// <param name="Observed">The same of the generated population.</param>
/// <param name="Tolerance">How far apart they may be.</param>
public sealed record Marginal(string Name, double Expected, double Observed, double Tolerance)
{
    /// <summary>Whether the figure is within its tolerance.</summary>
    public bool IsOk => Math.Abs(Expected - Observed) <= Tolerance;
}
