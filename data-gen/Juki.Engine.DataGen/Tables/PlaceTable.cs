using System.Globalization;
using Juki.Engine.DataGen.Population.Randomness;

namespace Juki.Engine.DataGen.Tables;

/// <summary>Municipalities and towns with the chance of living there.</summary>
internal sealed class PlaceTable
{
    private readonly int[] _firstOfPrefecture = new int[49];
    private readonly AliasTable _everywhere;
    private readonly AliasTable _inPrefecture;
    private readonly AliasTable _townTable;

    public PlaceTable()
    {
        List<Municipality> municipalities = [];
        List<Town> towns = [];
        foreach (string[] row in TableFile.Rows("towns.tsv"))
        {
            Municipality municipality = Read(row, towns.Count);
            municipalities.Add(municipality);
            towns.AddRange(row[4].Split(' ').Select(name => TownCharacter.Of(name, municipality)));
            _firstOfPrefecture.AsSpan(municipality.Prefecture + 1).Fill(municipalities.Count);
        }

        Municipalities = [.. municipalities];
        Towns = [.. towns];
        double[] residents = [.. municipalities.Select(municipality => municipality.Residents)];
        _everywhere = new AliasTable(residents);
        _inPrefecture = new AliasTable(residents, _firstOfPrefecture);
        _townTable = new AliasTable([.. towns.Select(TownCharacter.Weight)], [.. municipalities.Select(municipality => municipality.FirstTown), towns.Count]);
    }

    /// <summary>All municipalities, by code.</summary>
    public Municipality[] Municipalities { get; }

    /// <summary>All towns; those of a municipality lie together.</summary>
    public Town[] Towns { get; }

    /// <summary>Names of the prefectures, the first at 0, with their residents of 2020.</summary>
    public static (string Name, double Residents)[] Prefectures() =>
        [.. TableFile.Rows("prefectures.tsv").Select(row => (row[1], double.Parse(row[2], CultureInfo.InvariantCulture)))];

    /// <summary>A municipality of the whole country.</summary>
    public int SampleMunicipality(ref Draws draws) => _everywhere.Sample(ref draws);

    /// <summary>A municipality of one prefecture.</summary>
    public int SampleMunicipality(ref Draws draws, int prefecture)
    {
        int start = _firstOfPrefecture[prefecture];
        return start + _inPrefecture.Sample(ref draws, start, _firstOfPrefecture[prefecture + 1] - start);
    }

    /// <summary>A town of a municipality.</summary>
    public int SampleTown(ref Draws draws, Municipality municipality) =>
        municipality.FirstTown + _townTable.Sample(ref draws, municipality.FirstTown, municipality.TownCount);

    private static Municipality Read(string[] row, int firstTown)
    {
        string code = row[0];
        int prefecture = int.Parse(code.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture);
        double residents = double.Parse(row[3], CultureInfo.InvariantCulture);
        int towns = row[4].Count(c => c == ' ') + 1;
        return new Municipality(code, prefecture, row[1] + row[2], residents, firstTown, towns, TownCharacter.NotationOf(code));
    }
}
