namespace Juki.Engine.Bulk.Calibration;

/// <summary>Counts answers by predicted probability and by whether they were right; allocates nothing for a row.</summary>
/// <remarks>
/// Bins of equal width would hold nearly every answer of a matcher in the last one. From 0.9 on each bin is therefore a step
/// in the chance of being wrong: 1 in 10, 20, 100, 1,000 … 1,000,000. A probability of six decimals in a results file can tell
/// them apart.
/// </remarks>
internal sealed class CalibrationTally
{
    private static readonly double[] Edges = [0, 0.5, 0.8, 0.9, 0.95, 0.99, 0.999, 0.9999, 0.99999, 0.999999, 1];

    private readonly long[] _rows = new long[Edges.Length - 1];
    private readonly long[] _right = new long[Edges.Length - 1];
    private readonly double[] _predictedWrong = new double[Edges.Length - 1];

    /// <summary>Counts an answer that names somebody.</summary>
    /// <param name="probability">What it predicted, 0 to 1.</param>
    /// <param name="isRight">Whether it named the right resident.</param>
    public void Add(float probability, bool isRight)
    {
        int bin = BinOf(probability);
        _rows[bin]++;
        _right[bin] += isRight ? 1 : 0;
        _predictedWrong[bin] += 1 - (double)probability;
    }

    /// <summary>All bins from the least probability on, empty ones too.</summary>
    public IReadOnlyList<CalibrationBin> ToBins() =>
        [.. Enumerable.Range(0, _rows.Length).Select(bin => new CalibrationBin(Edges[bin], Edges[bin + 1], _rows[bin], _right[bin], _predictedWrong[bin]))];

    /// <summary>Edges are compared as the floats that probabilities are: 0.9f is in the bin that begins at 0.9.</summary>
    private static int BinOf(float probability)
    {
        int bin = Edges.Length - 2;
        while (bin > 0 && probability < (float)Edges[bin])
        {
            bin--;
        }

        return bin;
    }
}
