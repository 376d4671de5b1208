namespace Juki.Engine.DataGen.Tables;

/// <summary>A municipality or a ward.</summary>
/// <param name="Code">Six digits (JIS X 0402 with check digit).</param>
/// <param name="Prefecture">1 to 47 (JIS X 0401).</param>
/// <param name="FullName">Prefecture, district, city and ward as addresses write them.</param>
/// <param name="Residents">Residents of 2020: exact for the large cities as a whole, elsewhere by number of towns.</param>
/// <param name="FirstTown">Position of its first town.</param>
/// <param name="TownCount">How many towns it has.</param>
/// <param name="Notation">How its office writes addresses.</param>
internal sealed record Municipality(
    string Code, int Prefecture, string FullName, double Residents, int FirstTown, int TownCount, OfficeNotation Notation)
{
    /// <summary>More than this many residents a town make a municipality urban.</summary>
    private const double UrbanFrom = 900;

    /// <summary>Dense enough for 丁目, 住居表示 and apartment buildings.</summary>
    public bool IsUrban => Residents / TownCount > UrbanFrom;
}
