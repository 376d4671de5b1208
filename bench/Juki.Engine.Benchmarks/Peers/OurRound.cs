namespace Juki.Engine.Benchmarks.Peers;

/// <summary>A timed round of one of our sides, on one thread.</summary>
/// <param name="Operations">Questions answered.</param>
/// <param name="Seconds">Time on the clock.</param>
/// <param name="CoreSeconds">Processor time of the process: what is left when others want the cores too.</param>
/// <param name="Checksum">Sum of the codes found: every row found was read.</param>
/// <param name="AllocatedBytes">Managed bytes allocated.</param>
internal sealed record OurRound(long Operations, double Seconds, double CoreSeconds, ulong Checksum, long AllocatedBytes)
{
    /// <summary>Questions handed over at a time.</summary>
    public const int BatchLength = 256;
}
