using Juki.Engine.Load.Answers;
using Juki.Engine.Load.Workloads;

namespace Juki.Engine.Load.Pacing;

/// <summary>
/// Requests that were due at even intervals and never sent. A high rate makes billions of them, so they are counted by arithmetic:
/// in pieces, each with the shortest wait among its requests.
/// </summary>
/// <param name="Count">How many.</param>
/// <param name="FirstDueNs">When the first was due.</param>
/// <param name="IntervalNs">From one to the next.</param>
internal readonly record struct UnsentRequests(long Count, double FirstDueNs, double IntervalNs)
{
    private const int PiecesMax = 4_096;

    private double LastDueNs => FirstDueNs + ((Count - 1) * IntervalNs);

    /// <summary>Records their waits up to the end, dealt out to the kinds of the mix.</summary>
    public void RecordIn(LoadRecord record, RequestMix mix, long endNs)
    {
        if (Count == 0)
        {
            return;
        }

        double lastNs = Math.Max(endNs, LastDueNs);
        double parts = Enum.GetValues<RequestKind>().Sum(mix.Of);
        double partsBefore = 0;
        foreach (RequestKind kind in Enum.GetValues<RequestKind>())
        {
            double partsUpTo = partsBefore + mix.Of(kind);
            long count = (long)Math.Round(Count * (partsUpTo / parts)) - (long)Math.Round(Count * (partsBefore / parts));
            RecordIn(record, kind, count, lastNs);
            partsBefore = partsUpTo;
        }
    }

    private void RecordIn(LoadRecord record, RequestKind kind, long count, double lastNs)
    {
        long pieces = Math.Min(count, PiecesMax);
        long recorded = 0;
        for (long piece = 1; piece <= pieces; piece++)
        {
            long upTo = (long)((Int128)count * piece / pieces);
            double dueNs = FirstDueNs + ((upTo - 1) * (IntervalNs * Count / count));
            record.AddNeverSent(kind, upTo - recorded, (long)Math.Max(0, lastNs - dueNs));
            recorded = upTo;
        }
    }
}
