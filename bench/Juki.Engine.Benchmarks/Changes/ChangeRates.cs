using System.Diagnostics;
using Juki.Engine.Changes;
using Juki.Engine.Model.Changes;

namespace Juki.Engine.Benchmarks.Changes;

/// <summary>How many changes a second are acknowledged, all of them durable.</summary>
/// <param name="writer">Of the register.</param>
internal sealed class ChangeRates(ChangeWriter writer)
{
    /// <summary>So many events are checked ahead, as <c>juki apply</c> does.</summary>
    private const int PieceLength = 4096;

    /// <summary>Submits all as fast as they are taken, while another thread checks the next ones, and waits until the last is durable.</summary>
    /// <returns>Acknowledged changes a second, and how many were refused.</returns>
    public async Task<(double Rate, int Refused)> InBatchesAsync(IReadOnlyList<ChangeEvent> events)
    {
        long start = Stopwatch.GetTimestamp();
        List<PendingChange> pending = new(events.Count);
        Task<CheckedEvent[]> next = CheckAsync(events, 0);
        for (int first = 0; first < events.Count; first += PieceLength)
        {
            CheckedEvent[] piece = await next;
            next = CheckAsync(events, first + PieceLength);
            foreach (CheckedEvent change in piece)
            {
                pending.Add(await SubmitAsync(change));
            }
        }

        int refused = 0;
        foreach (PendingChange change in pending)
        {
            refused += (await writer.WhenDurableAsync(change)).IsAccepted ? 0 : 1;
        }

        return (events.Count / Stopwatch.GetElapsedTime(start).TotalSeconds, refused);
    }

    private static Task<CheckedEvent[]> CheckAsync(IReadOnlyList<ChangeEvent> events, int first) =>
        Task.Run(() => Enumerable.Range(first, Math.Clamp(events.Count - first, 0, PieceLength)).Select(at => CheckedEvent.Of(events[at])).ToArray());

    private async ValueTask<PendingChange> SubmitAsync(CheckedEvent change)
    {
        PendingChange submitted;
        while (!(submitted = writer.Submit(change)).IsTaken)
        {
            await writer.WhenRoomAsync();
        }

        return submitted;
    }

    /// <summary>Many writers, each of which waits for its change before it sends the next.</summary>
    /// <returns>Acknowledged changes a second, and the time that 99 of 100 took at most.</returns>
    public async Task<(double Rate, double P99Milliseconds, int Refused)> OneAtATimeAsync(IReadOnlyList<ChangeEvent> events, int writers)
    {
        int next = -1;
        int refused = 0;
        double[] milliseconds = new double[events.Count];
        long start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, writers).Select(_ => Task.Run(async () =>
        {
            for (int at = Interlocked.Increment(ref next); at < events.Count; at = Interlocked.Increment(ref next))
            {
                long sent = Stopwatch.GetTimestamp();
                ChangeAnswer answer = await writer.ApplyAsync(events[at]);
                milliseconds[at] = Stopwatch.GetElapsedTime(sent).TotalMilliseconds;
                if (!answer.IsAccepted)
                {
                    Interlocked.Increment(ref refused);
                }
            }
        })));
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Array.Sort(milliseconds);
        return (events.Count / seconds, milliseconds[(int)(0.99 * (events.Count - 1))], refused);
    }
}
