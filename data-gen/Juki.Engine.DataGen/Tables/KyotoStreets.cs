namespace Juki.Engine.DataGen.Tables;

/// <summary>Streets of central Kyoto, whose crossings name places (通り名): 烏丸通四条下る.</summary>
internal sealed class KyotoStreets
{
    private static readonly string[] Turns = ["上る", "下る", "東入", "西入"];
    private readonly string[] _northSouth;
    private readonly string[] _eastWest;

    public KyotoStreets()
    {
        ILookup<string, string> streets = TableFile.Rows("kyoto_streets.tsv").ToLookup(row => row[0], row => row[1]);
        _northSouth = [.. streets["north-south"]];
        _eastWest = [.. streets["east-west"]];
    }

    /// <summary>The crossing that a town lies at, in three words: street, crossing street, direction.</summary>
    public (string Street, string Crossing, string Turn) Of(Town town) =>
        (_northSouth[(int)((town.Hash >> 20) % (ulong)_northSouth.Length)], _eastWest[(int)((town.Hash >> 28) % (ulong)_eastWest.Length)], Turns[(town.Hash >> 36) & 3]);
}
