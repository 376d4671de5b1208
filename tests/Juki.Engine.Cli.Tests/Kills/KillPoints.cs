namespace Juki.Engine.Cli.Tests.Kills;

/// <summary>
/// Chooses when a command is killed: at any of the accesses that a whole run makes, or a little later, so that some come to their end. One in
/// five is killed by the count of what it reads too, most of which is opening.
/// </summary>
/// <param name="random">Chooses.</param>
/// <param name="mostAtFirst">About how often a whole run writes, until longer ones were seen.</param>
internal sealed class KillPoints(Random random, int mostAtFirst)
{
    private const int MostReadsAtFirst = 100;

    private int _mostWrites = mostAtFirst;
    private int _mostAccesses = mostAtFirst + MostReadsAtFirst;

    public KillPoint Next()
    {
        bool countsReads = random.Next(5) == 0;
        int most = countsReads ? _mostAccesses : _mostWrites;
        return new KillPoint(random.Next(1, most + (most / 4)), countsReads);
    }

    /// <summary>Learns how many accesses a run made.</summary>
    public void Saw(KillPoint point, int accesses)
    {
        ref int most = ref point.CountsReads ? ref _mostAccesses : ref _mostWrites;
        most = Math.Max(most, accesses);
    }
}
