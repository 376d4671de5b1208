using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Bulk.Reporting;

/// <summary>Counts reasons by item; one for each worker, and nothing is allocated for a row.</summary>
internal sealed class ReasonCounter
{
    private const int ItemCount = 8;

    private readonly long[] _rows = new long[(byte.MaxValue + 1) * ItemCount];

    /// <summary>Counts a row.</summary>
    public void Add(AnswerReason reason, QueryItem item) => _rows[((int)reason * ItemCount) + (int)item]++;

    /// <summary>Adds what another worker counted.</summary>
    public void Add(ReasonCounter other)
    {
        for (int i = 0; i < _rows.Length; i++)
        {
            _rows[i] += other._rows[i];
        }
    }

    /// <summary>The most frequent reasons, the most frequent first; rows without a reason are not among them.</summary>
    public IReadOnlyList<ReasonCount> MostFrequent(int count) =>
        [.. All().Where(reason => reason.Rows > 0 && reason.Reason != AnswerReason.None).OrderByDescending(reason => reason.Rows).Take(count)];

    private IEnumerable<ReasonCount> All() =>
        _rows.Select((rows, i) => new ReasonCount((AnswerReason)(i / ItemCount), (QueryItem)(i % ItemCount), rows));
}
