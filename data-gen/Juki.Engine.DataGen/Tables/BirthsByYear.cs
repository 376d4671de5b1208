using System.Globalization;

namespace Juki.Engine.DataGen.Tables;

/// <summary>Births of each year, between the years of the table by straight lines. Used only inside five-year age groups.</summary>
internal sealed class BirthsByYear
{
    private readonly int[] _years;
    private readonly double[] _births;

    public BirthsByYear()
    {
        string[][] rows = [.. TableFile.RowsAfterHeader("births.tsv")];
        _years = [.. rows.Select(row => int.Parse(row[0], CultureInfo.InvariantCulture))];
        _births = [.. rows.Select(row => double.Parse(row[1], CultureInfo.InvariantCulture))];
        Max = _births.Max();
    }

    /// <summary>Births of the strongest year.</summary>
    public double Max { get; }

    /// <summary>Births of a year; before and after the table as in its first and last year.</summary>
    public double Of(int year)
    {
        int next = Array.BinarySearch(_years, year);
        if (next >= 0)
        {
            return _births[next];
        }

        next = ~next;
        if (next == 0 || next == _years.Length)
        {
            return _births[Math.Min(next, _years.Length - 1)];
        }

        double share = (double)(year - _years[next - 1]) / (_years[next] - _years[next - 1]);
        return _births[next - 1] + (share * (_births[next] - _births[next - 1]));
    }
}
