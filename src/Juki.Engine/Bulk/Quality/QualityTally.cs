using Juki.Engine.Answers;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Records;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Bulk.Quality;

/// <summary>
/// One worker's part of a <see cref="DataQuality"/>. It is told of each row twice: when it is read, and when its batch is
/// answered. Nothing is allocated on the managed heap for a row.
/// </summary>
internal sealed class QualityTally(int batchSize, long linesMax) : IDisposable
{
    private readonly RowContent[] _batch = new RowContent[batchSize];

    public ItemTally Items { get; } = new();

    public CodeTally Codes { get; } = new();

    public RowTally Unreadable { get; } = new();

    public KeyedLines<ContentLine> Contents { get; } = new();

    public KeyedLines<Claim> Claims { get; } = new();

    /// <summary>Rows whose content was compared with that of others.</summary>
    public long RowsCompared { get; private set; }

    /// <summary>Rows beyond the last line that is compared.</summary>
    public long RowsNotCompared { get; private set; }

    /// <summary>Takes a row that could be read.</summary>
    /// <param name="index">Its index in the batch.</param>
    /// <param name="query">What it says.</param>
    /// <param name="carried">The items that matching found in it (<see cref="IBatchAnswerer.ItemsOf"/>); where they are known, the row is not read again.</param>
    /// <param name="line">Its line.</param>
    public void Read(int index, in QueryItems query, ItemSet? carried, long line)
    {
        RowItems items = carried is { } known ? RowItems.Of(known, hasKana: !query.Kana.IsWhiteSpace()) : RowItems.Read(query);
        _batch[index] = new RowContent(items, line > linesMax ? 0 : ContentHash.Of(query));
    }

    /// <summary>Takes the answer to a row that was read.</summary>
    /// <param name="index">Its index in the batch.</param>
    /// <param name="carried">The items that matching found in it; they may have become known by now.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="named">Code of the resident whom the answer names; null if none.</param>
    /// <param name="code">Whose the code of the row is.</param>
    /// <param name="line">Its line.</param>
    public void Answered(int index, ItemSet? carried, in Answer answer, ResidentCode? named, CodeOwnership code, long line)
    {
        ref readonly RowContent row = ref _batch[index];
        TakeContent(carried is { } known ? RowItems.Of(known, !row.Items.Missing.HasFlag(ItemSet.Kana)) : row.Items, row.Hash, line);
        Codes.Take(code, answer, line);
        if (named is { } resident && answer.Grade is Grade.Certain or Grade.Probable && line <= linesMax)
        {
            Claims.Add(new Claim(resident, (uint)line));
        }
    }

    public void Dispose()
    {
        Contents.Dispose();
        Claims.Dispose();
    }

    private void TakeContent(RowItems items, ulong hash, long line)
    {
        bool hasItems = Items.Take(items, line);
        if (line > linesMax)
        {
            RowsNotCompared++;
        }
        else if (hasItems)
        {
            Contents.Add(new ContentLine(hash, (uint)line));
            RowsCompared++;
        }
    }
}
