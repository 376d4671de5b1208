namespace Juki.Engine.Model.Addresses.Free;

/// <summary>
/// The words that are customarily shortened in addresses: kinds of streets, points of the compass, designators of units.
/// Names of places have no table: they are compared as they are written.
/// </summary>
internal static class FreeWords
{
    /// <summary>The short form of a folded word; any other word itself. STREET and SAINT are both ST: St Kilda is Saint Kilda.</summary>
    public static ReadOnlySpan<char> Shorten(ReadOnlySpan<char> word) => word switch
    {
        "STREET" or "STR" or "SAINT" => "ST",
        "ROAD" => "RD",
        "AVENUE" or "AV" or "AVEN" => "AVE",
        "DRIVE" or "DRV" => "DR",
        "COURT" or "CRT" => "CT",
        "PLACE" => "PL",
        "CRESCENT" or "CRES" or "CRS" => "CR",
        "LANE" => "LN",
        "TERRACE" or "TERR" => "TCE",
        "PARADE" => "PDE",
        "HIGHWAY" => "HWY",
        "BOULEVARD" or "BVD" or "BOUL" => "BLVD",
        "SQUARE" => "SQ",
        "CLOSE" => "CL",
        "CIRCUIT" => "CCT",
        "CIRCLE" => "CIR",
        "GROVE" => "GR",
        "PARKWAY" => "PKWY",
        "TRAIL" => "TRL",
        "ESPLANADE" => "ESP",
        "MOUNT" => "MT",
        "NORTH" => "N",
        "SOUTH" => "S",
        "EAST" => "E",
        "WEST" => "W",
        _ => word,
    };

    /// <summary>A short form that ends the name of a street.</summary>
    public static bool IsStreetKind(ReadOnlySpan<char> word) => word is
        "ST" or "RD" or "AVE" or "DR" or "CT" or "PL" or "CR" or "LN" or "TCE" or "PDE" or "HWY" or "BLVD" or "SQ" or "CL"
        or "CCT" or "CIR" or "GR" or "PKWY" or "TRL" or "ESP" or "WAY" or "BOX";

    /// <summary>A word behind which the number of a unit or floor stands. Not FL: in Miami FL 33101 it is the state.</summary>
    public static bool IsDesignator(ReadOnlySpan<char> word) => word is
        "UNIT" or "U" or "APARTMENT" or "APT" or "FLAT" or "SUITE" or "STE" or "ROOM" or "RM" || IsFloor(word);

    /// <summary>A designator of a floor, which is no dwelling: Level 3 is not Unit 3.</summary>
    public static bool IsFloor(ReadOnlySpan<char> word) => word is "FLOOR" or "FLR" or "LEVEL" or "LVL";
}
