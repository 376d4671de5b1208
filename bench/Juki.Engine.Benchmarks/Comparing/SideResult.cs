namespace Juki.Engine.Benchmarks.Comparing;

/// <summary>What one side needed and answered.</summary>
/// <param name="Side">The side.</param>
/// <param name="Nanoseconds">Per operation, round by round.</param>
/// <param name="Checksum">Sum of the checksums of all timed blocks.</param>
/// <param name="AllocatedBytes">Managed bytes allocated per operation.</param>
internal sealed record SideResult(Side Side, IReadOnlyList<double> Nanoseconds, ulong Checksum, double AllocatedBytes)
{
    /// <summary>Median over the rounds.</summary>
    public double Median => MedianOf(Nanoseconds);

    /// <summary>The best round: what is left when the neighbours of this machine are quiet.</summary>
    public double Least => Nanoseconds.Min();

    /// <summary>
    /// How many times as fast this side is as another: the median of the ratios of each round, so that a slow spell of the
    /// machine, which meets both, drops out.
    /// </summary>
    public double TimesAsFastAs(SideResult other) => MedianOf([.. other.Nanoseconds.Zip(Nanoseconds, (theirs, mine) => theirs / mine)]);

    private static double MedianOf(IReadOnlyList<double> values)
    {
        double[] ascending = [.. values.Order()];
        int middle = ascending.Length / 2;
        return ascending.Length % 2 == 1 ? ascending[middle] : (ascending[middle - 1] + ascending[middle]) / 2;
    }
}
