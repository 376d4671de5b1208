namespace Juki.Engine.DataGen.Tables;

/// <summary>
/// How many persons bear the surname of a rank: known points joined by straight lines in log-log, a steep tail beyond.
/// A plain Zipf law is wrong at both ends.
/// </summary>
internal static class SurnameFrequency
{
    /// <summary>The persons that all ranks together stand for, in thousands (census of 2020).</summary>
    public const double PopulationThousands = 126_146.099;

    private const double TailSlope = -1.81;

    private static readonly (double Rank, double Thousands)[] Points =
    [
        (1, 1887), (2, 1806), (3, 1421), (5, 1081), (10, 892), (30, 398), (50, 296), (100, 182), (200, 106), (300, 74.5),
        (500, 39.6), (1000, 18.3), (1500, 11.0), (2000, 7.7), (5000, 2.1), (10000, 0.72),
    ];

    /// <summary>Persons, in thousands, of the surname at a rank counted from 1.</summary>
    public static double ThousandsAt(int rank)
    {
        (double lastRank, double last) = Points[^1];
        if (rank >= lastRank)
        {
            return last * Math.Pow(rank / lastRank, TailSlope);
        }

        int next = Array.FindIndex(Points, point => point.Rank > rank);
        (double rank0, double persons0) = Points[next - 1];
        (double rank1, double persons1) = Points[next];
        double share = Math.Log(rank / rank0) / Math.Log(rank1 / rank0);
        return persons0 * Math.Pow(persons1 / persons0, share);
    }
}
