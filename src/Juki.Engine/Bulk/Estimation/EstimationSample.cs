using Juki.Engine.Matching.Estimation;

namespace Juki.Engine.Bulk.Estimation;

/// <summary>
/// What an estimation keeps: the rows whose line number the stride divides. Where the file has more rows than its beginning
/// promised, the stride is doubled and every second row given up, so that neither memory nor time grows with the file.
/// </summary>
/// <param name="stride">Where it begins.</param>
/// <param name="rowsMax">How many rows are wanted; never more than twice as many are kept.</param>
internal sealed class EstimationSample(long stride, int rowsMax)
{
    private List<long> _lines = [];
    private long _stride = stride;

    /// <summary>Every so many-th line is taken. Workers may read it while it is doubled: what they take too much is given up here.</summary>
    public long Stride => Volatile.Read(ref _stride);

    /// <summary>The rows that tell something, in the order of the file.</summary>
    public ComparedQueries Compared { get; private set; } = new();

    /// <summary>Lines of the others, which cannot be answered.</summary>
    public List<long> UnusableLines { get; } = [];

    /// <summary>Takes the rows of the next chunk. What is kept in the end depends neither on threads nor on chunks.</summary>
    public void Take(EstimationChunk chunk)
    {
        Take(chunk.Compared, chunk.Lines);
        UnusableLines.AddRange(chunk.UnusableLines.Where(IsTaken));
        while (_lines.Count + UnusableLines.Count > 2L * rowsMax)
        {
            DoubleStride();
        }
    }

    private void Take(ComparedQueries compared, List<long> lines)
    {
        for (int query = 0; query < compared.Count; query++)
        {
            if (IsTaken(lines[query]))
            {
                Compared.Append(compared[query]);
                _lines.Add(lines[query]);
            }
        }
    }

    private void DoubleStride()
    {
        Volatile.Write(ref _stride, 2 * _stride);
        (ComparedQueries compared, List<long> lines) = (Compared, _lines);
        (Compared, _lines) = (new(), []);
        Take(compared, lines);
        UnusableLines.RemoveAll(line => !IsTaken(line));
    }

    private bool IsTaken(long line) => line % _stride == 0;
}
