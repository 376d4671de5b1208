using Juki.Engine.Answers;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Records;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Bulk.Quality;

/// <summary>
/// One worker's part of a <see cref="DataQuality"/>. It is told of each row twice: when it is read, and when its batch is
/// answered. Nothing is allocated on the managed heap for a row.
/// </summary>
internal sealed class QualityTally(int batchSize, long linesMax, Func<ResidentCode, LookupAnswer> lookup) : IDisposable
{
    private readonly ResidentCode?[] _codes = new ResidentCode?[batchSize];

    public ItemTally Items { get; } = new();

    public CodeTally Codes { get; } = new(lookup);

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
    /// <param name="carried">The items that matching found in it; null if it found a fault, or a date that is not known in full.</param>
    /// <param name="line">Its line.</param>
    public void Read(int index, in QueryItems query, ItemSet? carried, long line)
    {
        CodeFault fault = ResidentCode.Parse(query.Code, out ResidentCode code);
        _codes[index] = fault == CodeFault.None ? code : null;
        bool hasItems = carried is { } items ? Items.Take(query, items, line) : Items.Take(query, fault, line);
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
    /// <param name="index">Its index in the batch.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="named">Code of the resident whom the answer names; null if none.</param>
    /// <param name="line">Its line.</param>
    public void Answered(int index, in Answer answer, ResidentCode? named, long line)
    {
        if (named is not null && answer.Grade is Grade.Certain or Grade.Probable && line <= linesMax)
        {
            Claims.Add(new Claim(answer.ResidentRow, (uint)line));
        }

        if (_codes[index] is { } code)
        {
            Codes.Take(code, answer, named, line);
        }
    }

    public void Dispose()
    {
        Contents.Dispose();
        Claims.Dispose();
    }
}
