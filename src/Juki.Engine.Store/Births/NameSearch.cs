using Juki.Engine.Store.Changes;
using Juki.Engine.Store.Dictionaries;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Rows;

namespace Juki.Engine.Store.Births;

/// <summary>
/// Finds the rows of the base with a date of birth and a folded name: by the sixteen name bits of their signatures, verified by the
/// 64-bit hash of their names. The batched form is six passes over all lanes, each of which asks for the memory that the next
/// one reads: stretch, signatures, row number, row, name entries, and the comparison. From the fourth on they go over the
/// candidates of all lanes in one list, so that no branch waits for how many a lane has.
/// </summary>
internal sealed class NameSearch(
    BirthStretches stretches,
    NativeArray<ulong> signatures,
    NativeArray<int> rowNumbers,
    NativeArray<Row> rows,
    FullNames names)
{
    /// <summary>Queries in flight: the batch of bulk matching (<c>compare lanes</c> in bench/README.md).</summary>
    public const int Lanes = 64;

    /// <summary>Candidates of a lane that take part in the passes: one query in a thousand has more and is sought alone.</summary>
    private const int RunMax = 4;

    private const int Crowded = -1;

    /// <summary>One query, for rows that its reader sees.</summary>
    /// <returns>How many rows there are, which may be more than <paramref name="found"/> holds.</returns>
    public int Find(int dateId, ulong fullNameHash, Sight sight, Span<int> found)
    {
        if (!stretches.Has(dateId))
        {
            return 0;
        }

        NameLane lane = stretches.LaneOf(dateId, fullNameHash);
        lane.Guess = stretches.Guess(lane);
        rowNumbers.Prefetch(lane.Guess);
        return Verify(SignatureRun.Find(signatures, lane), fullNameHash, sight, found);
    }

    /// <summary>Many queries, for rows valid or ended: the rows of query i go to <c>found[i * rowsPerQuery …]</c>, their number to <c>counts[i]</c>.</summary>
    public void Find(
        ReadOnlySpan<int> dateIds, ReadOnlySpan<ulong> fullNameHashes, int rowsPerQuery, Span<int> found, Span<int> counts, int lanesMax)
    {
        lanesMax = Math.Min(lanesMax, dateIds.Length);
        Span<NameLane> lanes = stackalloc NameLane[lanesMax];
        // A lane writes RunMax candidates whether it has them or not.
        Span<NameCandidate> candidates = stackalloc NameCandidate[(lanesMax + 1) * RunMax];
        for (int first = 0; first < dateIds.Length; first += lanesMax)
        {
            int count = Math.Min(lanesMax, dateIds.Length - first);
            ReadOnlySpan<int> dates = dateIds.Slice(first, count);
            ReadOnlySpan<ulong> hashes = fullNameHashes.Slice(first, count);
            Span<int> room = found.Slice(first * rowsPerQuery, count * rowsPerQuery);
            FetchSignatures(dates, hashes, lanes[..count]);
            int kept = ListCandidates(lanes[..count], candidates, Math.Min(rowsPerQuery, RunMax), counts.Slice(first, count));
            FetchNames(candidates[..kept]);
            Verify(candidates[..kept], hashes, rowsPerQuery, room, counts.Slice(first, count));
            FindCrowded(dates, hashes, rowsPerQuery, room, counts.Slice(first, count));
        }
    }

    /// <summary>Passes one and two: the stretch, then the two lines that the window around the guess may touch.</summary>
    private void FetchSignatures(ReadOnlySpan<int> dateIds, ReadOnlySpan<ulong> fullNameHashes, Span<NameLane> lanes)
    {
        for (int lane = 0; lane < lanes.Length; lane++)
        {
            lanes[lane] = stretches.Has(dateIds[lane]) ? stretches.LaneOf(dateIds[lane], fullNameHashes[lane]) : default;
            stretches.Prefetch(lanes[lane].Stretch);
        }

        foreach (ref NameLane lane in lanes)
        {
            if (lane.Start != lane.End)
            {
                lane.Guess = stretches.Guess(lane);
                signatures.Prefetch(lane.Guess - (SignatureRun.Window / 2));
                signatures.Prefetch(lane.Guess + (SignatureRun.Window / 2) - 1);
            }
        }
    }

    /// <summary>Pass three: the positions with the name bits of each lane. Returns how many; the counts are 0, or <see cref="Crowded"/>.</summary>
    private int ListCandidates(ReadOnlySpan<NameLane> lanes, Span<NameCandidate> candidates, int runMax, Span<int> counts)
    {
        int kept = 0;
        for (int lane = 0; lane < lanes.Length; lane++)
        {
            SignatureRun run = SignatureRun.Find(signatures, lanes[lane]);
            rowNumbers.Prefetch(run.Position);
            Span<NameCandidate> next = candidates.Slice(kept, RunMax);
            for (int i = 0; i < RunMax; i++)
            {
                next[i] = new NameCandidate(lane, run.Position + i);
            }

            kept += run.Count <= runMax ? run.Count : 0;
            counts[lane] = run.Count <= runMax ? 0 : Crowded;
        }

        return kept;
    }

    /// <summary>Passes four and five: the rows, then the dictionary entries of their names.</summary>
    private void FetchNames(Span<NameCandidate> candidates)
    {
        foreach (ref NameCandidate candidate in candidates)
        {
            candidate.Row = rowNumbers[candidate.Row];
            rows.Prefetch(candidate.Row);
        }

        foreach (ref NameCandidate candidate in candidates)
        {
            names.Prefetch(rows[candidate.Row]);
        }
    }

    /// <summary>Pass six. Every candidate is written and then counted or not: a lane has no more candidates than room.</summary>
    private void Verify(ReadOnlySpan<NameCandidate> candidates, ReadOnlySpan<ulong> fullNameHashes, int rowsPerQuery, Span<int> found, Span<int> counts)
    {
        foreach (ref readonly NameCandidate candidate in candidates)
        {
            ref int count = ref counts[candidate.Lane];
            found[(candidate.Lane * rowsPerQuery) + count] = candidate.Row;
            count += names.HashOf(rows[candidate.Row]) == fullNameHashes[candidate.Lane] ? 1 : 0;
        }
    }

    private void FindCrowded(ReadOnlySpan<int> dateIds, ReadOnlySpan<ulong> fullNameHashes, int rowsPerQuery, Span<int> found, Span<int> counts)
    {
        for (int lane = 0; lane < counts.Length; lane++)
        {
            if (counts[lane] == Crowded)
            {
                counts[lane] = Find(dateIds[lane], fullNameHashes[lane], default, found.Slice(lane * rowsPerQuery, rowsPerQuery));
            }
        }
    }

    private int Verify(SignatureRun run, ulong fullNameHash, Sight sight, Span<int> found)
    {
        int count = 0;
        for (int position = run.Position; position < run.Position + run.Count; position++)
        {
            int row = rowNumbers[position];
            if (names.HashOf(rows[row]) != fullNameHash || !sight.Sees(row))
            {
                continue;
            }

            if (count < found.Length)
            {
                found[count] = row;
            }

            count++;
        }

        return count;
    }
}
