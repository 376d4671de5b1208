using System.Collections.Concurrent;
using Juki.Engine.Store.Encoders;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Rows;
using Juki.Engine.Store.Search;

namespace Juki.Engine.Store.Building;

/// <summary>Finds the residents of versions: in batches, so that many lines are under way at once, and on all cores.</summary>
internal sealed class OwnerSearch(CodeIndex codes)
{
    private const int BatchLength = 1024;

    private readonly ConcurrentQueue<ulong> _orphans = [];
    private long _orphanCount;

    /// <summary>Replaces the owners' codes by their rows.</summary>
    /// <exception cref="RegisterException">Versions that belong to nobody.</exception>
    public void Run(MergedSinks merged)
    {
        Parallel.ForEach(merged.Sinks.SelectMany(sink => sink.Versions.Segments()), segment => Run(segment.Span));
        if (_orphanCount > 0)
        {
            throw new RegisterException(FormattableString.Invariant(
                $"{_orphanCount:N0} versions name a resident code that no resident of the input has. Nothing was published."))
            {
                Conflict = RecordConflict.Of(RecordConflictKind.VersionWithoutResident, _orphans),
            };
        }
    }

    private void Run(Span<EncodedRow> versions)
    {
        Span<ulong> bodies = stackalloc ulong[BatchLength];
        Span<int> rows = stackalloc int[BatchLength];
        for (int first = 0; first < versions.Length; first += BatchLength)
        {
            Span<EncodedRow> batch = versions.Slice(first, Math.Min(BatchLength, versions.Length - first));
            for (int lane = 0; lane < batch.Length; lane++)
            {
                bodies[lane] = batch[lane].Row.CodeOrOwner;
            }

            codes.Find(bodies[..batch.Length], rows);
            Settle(batch, rows);
        }
    }

    private void Settle(Span<EncodedRow> batch, ReadOnlySpan<int> rows)
    {
        for (int lane = 0; lane < batch.Length; lane++)
        {
            ref ulong word = ref batch[lane].Row.Word0;
            if (rows[lane] < 0)
            {
                NoteOrphan(Row.CodeOrOwnerBits.Get(word));
            }
            else
            {
                word = Row.CodeOrOwnerBits.Set(word, (ulong)rows[lane]);
            }
        }
    }

    private void NoteOrphan(ulong body)
    {
        if (Interlocked.Increment(ref _orphanCount) <= RecordConflict.CodesMax)
        {
            _orphans.Enqueue(body);
        }
    }
}
