using System.Globalization;

namespace Juki.Engine.DataGen.Tables;

/// <summary>A kind of household, with a rough idea of the reference ages, which the calibration corrects.</summary>
/// <param name="Share">Share among all private households.</param>
/// <param name="Lead">Who heads it.</param>
/// <param name="Children">Children living there.</param>
/// <param name="Grandparents">Parents of the husband living there.</param>
/// <param name="IsForeign">All members are foreign residents.</param>
/// <param name="Youngest">Least reference age.</param>
/// <param name="Peak">Commonest reference age.</param>
/// <param name="Oldest">Greatest reference age.</param>
internal sealed record HouseholdKind(
    double Share, HouseholdLead Lead, int Children, int Grandparents, bool IsForeign, int Youngest, int Peak, int Oldest)
{
    /// <summary>Persons before anybody is removed or held back.</summary>
    public int Size => (Lead is HouseholdLead.Couple or HouseholdLead.Siblings ? 2 : 1) + Children + Grandparents;

    /// <summary>All kinds.</summary>
    public static HouseholdKind[] All() => [.. TableFile.RowsAfterHeader("household_kinds.tsv").Select(Read)];

    private static HouseholdKind Read(string[] row)
    {
        int Number(int column) => int.Parse(row[column], CultureInfo.InvariantCulture);
        return new HouseholdKind(
            double.Parse(row[1], CultureInfo.InvariantCulture) / 100, Enum.Parse<HouseholdLead>(row[2], ignoreCase: true),
            Number(3), Number(4), row[5] == "foreign", Number(6), Number(7), Number(8));
    }
}
