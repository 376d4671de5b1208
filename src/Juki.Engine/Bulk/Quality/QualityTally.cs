using Juki.Engine.Answers;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Records;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Bulk.Quality;

/// <summary>
/// One worker's part of a <see cref="DataQuality"/>. It is told of each row twice: when it is read, and when its batch is
/// answered. Nothing is allocated on the managed heap for a row.
/// </summary>
internal sealed class QualityTally(long linesMax) : IDisposable
{
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
    /// <param name="query">What it says.</param>
    /// <param name="carried">The items that matching found in it; null if it found a fault, or a date that is not known in full.</param>
    /// <param name="line">Its line.</param>
    public void Read(in QueryItems query, ItemSet? carried, long line)
    {
        bool hasItems = carried is { } items ? Items.Take(query, items, line) : Items.Take(query, ResidentCode.Parse(query.Code, out _), line);
        if (line > linesMax)
        {
            RowsNotCompared++;
        }
        else if (hasItems)
        {
            Contents.Add(new ContentLine(ContentHash.Of(query), (uint)line));
            RowsCompared++;
        }
    }

    /// <summary>Takes the answer to a row that was read.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="named">Code of the resident whom the answer names; null if none.</param>
    /// <param name="code">Whose the code of the row is.</param>
    /// <param name="line">Its line.</param>
    public void Answered(in Answer answer, ResidentCode? named, CodeOwnership code, long line)
    {
        if (named is { } resident && answer.Grade is Grade.Certain or Grade.Probable && line <= linesMax)
        {
            Claims.Add(new Claim(resident, (uint)line));
        }

        Codes.Take(code, answer, line);
    }

    public void Dispose()
    {
        Contents.Dispose();
        Claims.Dispose();
    }
}
