using System.Globalization;
using Juki.Engine.DataGen.Population.Randomness;

namespace Juki.Engine.DataGen.Tables;

/// <summary>Draws nationalities. Taiwan shares the names of China.</summary>
internal sealed class NationalityTable
{
    private readonly Nationality[] _nationalities;
    private readonly AliasTable _byResidents;

    public NationalityTable()
    {
        ILookup<(string Nationality, string Part), ForeignName> names = TableFile.RowsAfterHeader("foreign_names.tsv")
            .ToLookup(row => (row[0], row[1]), row => new ForeignName(row[2], row[3], row[4]));
        _nationalities = [.. TableFile.RowsAfterHeader("nationalities.tsv").Select(row => Read(row, names))];
        _byResidents = new AliasTable([.. _nationalities.Select(nationality => nationality.Residents)]);
    }

    /// <summary>Foreign residents of all nationalities.</summary>
    public double Residents => _nationalities.Sum(nationality => nationality.Residents);

    /// <summary>A nationality.</summary>
    public Nationality Sample(ref Draws draws) => _nationalities[_byResidents.Sample(ref draws)];

    private static Nationality Read(string[] row, ILookup<(string Nationality, string Part), ForeignName> names)
    {
        string source = row[0] == "taiwan" ? "china" : row[0];
        double residents = double.Parse(row[1], CultureInfo.InvariantCulture);
        return new Nationality(
            row[0], residents, row[2] != "latin", [.. names[(source, "family")]], [.. names[(source, "male")]], [.. names[(source, "female")]]);
    }
}
