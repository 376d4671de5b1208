namespace Juki.Engine.Model.Dates;

/// <summary>How many years the same year number lies apart in two eras: 昭和10 is 63 years before 平成10, and so on.</summary>
internal static class EraSlip
{
    /// <summary>The distances between any two eras, ascending: 14, 30, 44, 63 and their sums.</summary>
    public static ReadOnlySpan<int> Distances => AllDistances;

    private static readonly int[] AllDistances = FromEras();

    private static readonly ulong[] DistanceBits = ToBits(AllDistances);

    /// <summary>Whether two years this far apart may be one year number under two eras.</summary>
    public static bool IsDistance(int years) =>
        years >> 6 < DistanceBits.Length && ((DistanceBits[years >> 6] >> (years & 63)) & 1) != 0;

    private static int[] FromEras() =>
    [
        .. from early in JapaneseEras.All
           from late in JapaneseEras.All
           let years = late.YearOffset - early.YearOffset
           where years > 0
           orderby years
           select years,
    ];

    private static ulong[] ToBits(int[] distances)
    {
        ulong[] bits = new ulong[(distances[^1] >> 6) + 1];
        foreach (int years in distances)
        {
            bits[years >> 6] |= 1UL << (years & 63);
        }

        return bits;
    }
}
