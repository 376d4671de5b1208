namespace Juki.Engine.Model.Addresses;

/// <summary>
/// Towns of Kyoto that the register writes with the crossing before them (通り名): 烏丸通三条上ル虎屋町. A query may leave the
/// crossing out where the ward has one town of that name, and write 東入 or 東入ル.
/// </summary>
internal sealed class KyotoTowns
{
    private const string City = "京都市";
    private const string Entering = "入";
    private const string EnteringLong = "入ル";
    private const int Several = -1;

    private static readonly string[] Directions = ["上ル", "下ル", "上ケル", "下ケル", EnteringLong, "東入", "西入", "南入", "北入"];

    private readonly Dictionary<(int Municipality, string Spelling), int> _spellings = [];

    /// <summary>Takes a town that was learned.</summary>
    /// <param name="municipalityName">Name of its municipality without prefecture.</param>
    /// <param name="municipality">Class of its municipality.</param>
    /// <param name="townKey">Its folded name.</param>
    /// <param name="town">Its class.</param>
    public void Learn(string municipalityName, int municipality, string townKey, int town)
    {
        int crossing = municipalityName.StartsWith(City, StringComparison.Ordinal) ? CrossingLength(townKey) : 0;
        if (crossing == 0 || crossing == townKey.Length)
        {
            return;
        }

        Add(municipality, townKey[crossing..], town);
        if (townKey[..crossing].EndsWith(EnteringLong, StringComparison.Ordinal))
        {
            Add(municipality, townKey.Remove(crossing - 1, 1), town);
        }
        else if (townKey[..crossing].EndsWith(Entering, StringComparison.Ordinal))
        {
            Add(municipality, townKey.Insert(crossing, EnteringLong[1..]), town);
        }
    }

    /// <summary>Enters the other spellings, when all towns are known: one that a town bears itself means that town.</summary>
    public void AddTo(PlaceIndex index)
    {
        foreach (((int municipality, string spelling), int town) in _spellings.Where(s => s.Value != Several))
        {
            index.AddTown(municipality, spelling, town);
        }
    }

    private void Add(int municipality, string spelling, int town)
    {
        bool another = _spellings.TryGetValue((municipality, spelling), out int known) && known != town;
        _spellings[(municipality, spelling)] = another ? Several : town;
    }

    /// <summary>How much of a folded town is the crossing, up to its last direction; 0 if there is none.</summary>
    private static int CrossingLength(string townKey) =>
        Directions.Max(direction => townKey.LastIndexOf(direction, StringComparison.Ordinal) is >= 0 and int at ? at + direction.Length : 0);
}
