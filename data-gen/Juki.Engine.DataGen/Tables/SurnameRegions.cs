using System.Globalization;

namespace Juki.Engine.DataGen.Tables;

/// <summary>
/// How surnames spread over seven regions: a table for the leaders (佐藤 in the east, 田中 in the west, 比嘉 in Okinawa),
/// one home region, chosen by hash, for the others.
/// </summary>
internal sealed class SurnameRegions
{
    /// <summary>Hokkaido and Tohoku, Kanto, Chubu, Kansai, Chugoku and Shikoku, Kyushu, Okinawa.</summary>
    public const int Count = 7;

    private const double AtHome = 3.0;
    private const double Elsewhere = 0.65;
    private const double OkinawaForOthers = 0.1;

    private readonly Dictionary<string, double[]> _leaders = TableFile.RowsAfterHeader("surname_regions.tsv")
        .ToDictionary(row => row[0], row => row[1..].Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray());

    /// <summary>The region of a prefecture, 1 to 47 (JIS X 0401).</summary>
    public static int OfPrefecture(int prefecture) => prefecture switch
    {
        <= 7 => 0,
        <= 14 => 1,
        <= 24 => 2,
        <= 30 => 3,
        <= 39 => 4,
        <= 46 => 5,
        _ => 6,
    };

    /// <summary>Share of the nation's residents in each region.</summary>
    public static double[] Shares()
    {
        double[] shares = new double[Count];
        (string Name, double Residents)[] prefectures = PlaceTable.Prefectures();
        for (int i = 0; i < prefectures.Length; i++)
        {
            shares[OfPrefecture(i + 1)] += prefectures[i].Residents / prefectures.Sum(prefecture => prefecture.Residents);
        }

        return shares;
    }

    /// <summary>How much commoner the surname is in a region than in the whole country.</summary>
    public double Multiplier(string surname, int region)
    {
        if (_leaders.TryGetValue(surname, out double[]? multipliers))
        {
            return multipliers[region];
        }

        int home = (int)(StableHash.Of(surname, 11) % (Count - 1));
        return region == home ? AtHome : region == Count - 1 ? OkinawaForOthers : Elsewhere;
    }
}
