using System.Globalization;
using Juki.Engine.Model;

namespace Juki.Engine.DataGen.Tables;

/// <summary>
/// Shares of the population by sex and single year of age: the five-year groups of the 2020 census, split inside a
/// group by the births of each cohort (so that 1966 and 1947-49 show), and from 85 on by mortality.
/// </summary>
internal sealed class AgePyramid
{
    /// <summary>Ages run from 0 to this, which holds everybody older.</summary>
    public const int AgeMax = 109;

    /// <summary>Number of cells: sex by age.</summary>
    public const int Cells = 2 * (AgeMax + 1);

    private const int MortalityShapedFrom = 85;
    private const double SurvivalAtOldAges = 0.80;
    private const double SurvivalOfCentenarians = 0.55;
    private readonly double[] _shares = new double[Cells];

    public AgePyramid(DateOnly today, BirthsByYear births)
    {
        foreach (string[] row in TableFile.RowsAfterHeader("age_sex.tsv"))
        {
            int from = int.Parse(row[0], CultureInfo.InvariantCulture);
            Spread(Sex.Male, from, double.Parse(row[1], CultureInfo.InvariantCulture), today, births);
            Spread(Sex.Female, from, double.Parse(row[2], CultureInfo.InvariantCulture), today, births);
        }

        double total = _shares.Sum();
        for (int cell = 0; cell < Cells; cell++)
        {
            _shares[cell] /= total;
        }
    }

    /// <summary>Shares by <see cref="CellOf"/>; they sum to one.</summary>
    public ReadOnlySpan<double> Shares => _shares;

    /// <summary>Position of a sex and age in <see cref="Shares"/>.</summary>
    public static int CellOf(Sex sex, int age) => (sex == Sex.Female ? AgeMax + 1 : 0) + Math.Min(age, AgeMax);

    private void Spread(Sex sex, int from, double persons, DateOnly today, BirthsByYear births)
    {
        int to = from == 100 ? AgeMax : from + 4;
        double[] weights = [.. Enumerable.Range(from, to - from + 1).Select(age => Weight(age, from, today, births))];
        double total = weights.Sum();
        for (int age = from; age <= to; age++)
        {
            _shares[CellOf(sex, age)] = persons * weights[age - from] / total;
        }
    }

    private static double Weight(int age, int from, DateOnly today, BirthsByYear births)
    {
        if (from >= MortalityShapedFrom)
        {
            return Math.Pow(from == 100 ? SurvivalOfCentenarians : SurvivalAtOldAges, age - from);
        }

        double thisYear = today.DayOfYear / 365.0;
        return (births.Of(today.Year - age - 1) * (1 - thisYear)) + (births.Of(today.Year - age) * thisYear);
    }
}
