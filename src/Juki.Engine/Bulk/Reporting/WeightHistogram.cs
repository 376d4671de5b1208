using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Bulk.Reporting;

/// <summary>Counts match weights in bins of one bit, by grade; one for each worker, and nothing is allocated for a row.</summary>
internal sealed class WeightHistogram
{
    /// <summary>
    /// The built-in rules name nobody below it, and a name, a date and an address that all agree seldom weigh more than the other
    /// end. Rules with a lower floor, or none, may: the first bin takes all that is lighter, the last all that is heavier.
    /// </summary>
    private const int From = -20;

    private const int BinBits = 1;
    private const int BinCount = 100;

    private static readonly int GradeCount = Enum.GetValues<Grade>().Length;

    private readonly long[] _rows = new long[BinCount * GradeCount];

    /// <summary>Counts a row.</summary>
    public void Add(Grade grade, float weight)
    {
        int bin = Math.Clamp((int)MathF.Floor((weight - From) / BinBits), 0, BinCount - 1);
        _rows[(bin * GradeCount) + (int)grade]++;
    }

    /// <summary>Adds what another worker counted.</summary>
    public void Add(WeightHistogram other)
    {
        for (int i = 0; i < _rows.Length; i++)
        {
            _rows[i] += other._rows[i];
        }
    }

    /// <summary>The bins from the first to the last that holds a row.</summary>
    public IReadOnlyList<WeightBin> ToBins()
    {
        int first = Array.FindIndex(_rows, rows => rows > 0) / GradeCount;
        int last = Array.FindLastIndex(_rows, rows => rows > 0) / GradeCount;
        return _rows.All(rows => rows == 0) ? [] : [.. Enumerable.Range(first, last - first + 1).Select(ToBin)];
    }

    private WeightBin ToBin(int bin)
    {
        SortedDictionary<Grade, long> byGrade = [];
        foreach (Grade grade in Enum.GetValues<Grade>())
        {
            long rows = _rows[(bin * GradeCount) + (int)grade];
            if (rows > 0)
            {
                byGrade.Add(grade, rows);
            }
        }

        return new WeightBin(From + (bin * BinBits), From + ((bin + 1) * BinBits), byGrade);
    }
}
