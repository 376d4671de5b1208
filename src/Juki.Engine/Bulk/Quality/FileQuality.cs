namespace Juki.Engine.Bulk.Quality;

/// <summary>
/// Gathers the <see cref="DataQuality"/> of a file while it is matched.
/// </summary>
/// <remarks>
/// Memory, off the managed heap: 12 bytes for a row's content, 8 for a row that is answered certain or probable. That is at most
/// 1.0 GB at 50 million rows, and at most 2.7 GB for any file, since lines beyond <see cref="BulkOptions.ComparedLinesMax"/> are
/// not compared; and some 5 MB for each worker, up to 12 MB at 134 million lines (<see cref="RepeatTable{T}"/>).
/// </remarks>
internal sealed class FileQuality(BulkOptions options) : IDisposable
{
    private readonly List<QualityTally> _tallies = [];

    /// <summary>The part of one worker.</summary>
    public QualityTally CreateTally(int batchSize)
    {
        QualityTally tally = new(batchSize, options.ComparedLinesMax);
        _tallies.Add(tally);
        return tally;
    }

    /// <summary>Puts the parts together, when all rows have been answered.</summary>
    /// <exception cref="OperationCanceledException">It was called off.</exception>
    public DataQuality Finish(CancellationToken cancellation)
    {
        int threads = options.WorkerCount;
        return new DataQuality
        {
            SharedResidents = RepeatSearch.Run(_tallies.Select(tally => tally.Claims), threads, cancellation),
            EqualRows = RepeatSearch.Run(_tallies.Select(tally => tally.Contents), threads, cancellation),
            ExpectedFalsePairs = ContentHash.ExpectedFalsePairs(_tallies.Sum(tally => tally.RowsCompared)),
            RowsNotCompared = _tallies.Sum(tally => tally.RowsNotCompared),
            Codes = CodeTally.Merge([.. _tallies.Select(tally => tally.Codes)]),
            Items = ItemTally.Merge([.. _tallies.Select(tally => tally.Items)]),
            PartialBirthDates = RowTally.Merge([.. _tallies.Select(tally => tally.Items.PartialBirthDates)]),
            EmptyRows = RowTally.Merge([.. _tallies.Select(tally => tally.Items.Empty)]),
            UnreadableRows = RowTally.Merge([.. _tallies.Select(tally => tally.Unreadable)]),
        };
    }

    public void Dispose() => _tallies.ForEach(tally => tally.Dispose());
}
