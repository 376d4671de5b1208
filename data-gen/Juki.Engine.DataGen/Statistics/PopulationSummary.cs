namespace Juki.Engine.DataGen.Statistics;

/// <summary>What a generated population looks like beside the facts. <c>Data/SOURCES.md</c> says where the facts are from.</summary>
/// <param name="Residents">Present residents.</param>
/// <param name="Removed">Removed residents that are in the register in addition.</param>
/// <param name="HeldBack">Persons that were made and left out.</param>
/// <param name="Marginals">The figures, by subject.</param>
public sealed record PopulationSummary(long Residents, long Removed, long HeldBack, IReadOnlyList<Marginal> Marginals)
{
    /// <summary>Whether every figure is within its tolerance.</summary>
    public bool IsOk => Marginals.All(marginal => marginal.IsOk);
}
