using Juki.Engine.Store.Births;
using Juki.Engine.Store.Dictionaries;
using Juki.Engine.Store.Names;
using Juki.Engine.Store.Search;

namespace Juki.Engine.Store.Changes;

/// <summary>
/// Finds dates and names in base and delta. Of a batch, the lines that the delta needs are asked for passes ahead: filter and slots before the base
/// is searched, which takes longer than they do; the newest rows of the chains, and beside them the bits of the rows that the base has, before
/// these are looked at.
/// </summary>
internal sealed class ChangedNames(NameSearch names, FullNames fullNames, Delta delta)
{
    /// <summary>Queries that go through together.</summary>
    private const int Lanes = NameSearch.Lanes;

    /// <summary>One query.</summary>
    /// <returns>How many rows were valid, which may be more than <paramref name="rows"/> holds.</returns>
    public int Find(int dateId, ulong fullNameHash, Span<int> rows, long asOf)
    {
        int found = names.Find(dateId, fullNameHash, new Sight(delta, asOf), rows);
        return dateId < 0 ? found : delta.AddByNameAndDate(fullNameHash, dateId, Check(dateId, fullNameHash), asOf, rows, found);
    }

    /// <summary>The batched form, as <see cref="BirthBlocks"/> describes it.</summary>
    public void Find(ReadOnlySpan<int> dateIds, ReadOnlySpan<ulong> fullNameHashes, int rowsPerQuery, Span<int> rows, Span<int> counts, long asOf)
    {
        Span<ulong> keys = stackalloc ulong[Lanes];
        Span<int> open = stackalloc int[Lanes];
        Span<int> heads = stackalloc int[Lanes];
        for (int first = 0; first < dateIds.Length; first += Lanes)
        {
            int count = Math.Min(Lanes, dateIds.Length - first);
            ReadOnlySpan<int> dates = dateIds.Slice(first, count);
            ReadOnlySpan<ulong> hashes = fullNameHashes.Slice(first, count);
            Span<int> room = rows.Slice(first * rowsPerQuery, count * rowsPerQuery);
            Span<int> found = counts.Slice(first, count);
            FetchFilter(dates, hashes, keys[..count]);
            int openCount = List(keys[..count], open);
            names.Find(dates, hashes, rowsPerQuery, room, found, Lanes);
            FetchHeads(keys, open[..openCount], heads, rowsPerQuery, found);
            FetchEnds(rowsPerQuery, room, found);
            KeepValid(dates, hashes, rowsPerQuery, room, found, asOf);
            AddChains(dates, hashes, open[..openCount], heads, rowsPerQuery, room, found, asOf);
        }
    }

    private NamesakeCheck Check(int dateId, ulong fullNameHash) => new(new BearerCheck(fullNames, fullNameHash), dateId);

    private void FetchFilter(ReadOnlySpan<int> dateIds, ReadOnlySpan<ulong> fullNameHashes, Span<ulong> keys)
    {
        for (int lane = 0; lane < keys.Length; lane++)
        {
            keys[lane] = DeltaKeys.OfNameAndDate(fullNameHashes[lane], dateIds[lane]);
            delta.NamesAndDates.PrefetchFilter(keys[lane]);
        }
    }

    /// <summary>The lanes for which the delta may have rows.</summary>
    private int List(ReadOnlySpan<ulong> keys, Span<int> open)
    {
        int count = 0;
        for (int lane = 0; lane < keys.Length; lane++)
        {
            if (delta.NamesAndDates.MayHold(keys[lane]))
            {
                delta.NamesAndDates.PrefetchSlot(keys[lane]);
                open[count++] = lane;
            }
        }

        return count;
    }

    /// <summary>Where the chains begin. A lane with more rows in the base than there is room for is sought anew, chain and all.</summary>
    private void FetchHeads(ReadOnlySpan<ulong> keys, ReadOnlySpan<int> open, Span<int> heads, int rowsPerQuery, ReadOnlySpan<int> counts)
    {
        for (int i = 0; i < open.Length; i++)
        {
            heads[i] = counts[open[i]] > rowsPerQuery ? ChainHeads.None : delta.NamesAndDates.OfLikely(keys[open[i]]);
            delta.PrefetchNewest(heads[i]);
        }
    }

    private void FetchEnds(int rowsPerQuery, ReadOnlySpan<int> rows, ReadOnlySpan<int> counts)
    {
        for (int lane = 0; lane < counts.Length; lane++)
        {
            foreach (int row in rows.Slice(lane * rowsPerQuery, Math.Min(counts[lane], rowsPerQuery)))
            {
                delta.Superseded.Prefetch(row);
            }
        }
    }

    /// <summary>Of a lane with more rows than there is room for it is not known how many have ended.</summary>
    private void KeepValid(
        ReadOnlySpan<int> dateIds, ReadOnlySpan<ulong> fullNameHashes, int rowsPerQuery, Span<int> rows, Span<int> counts, long asOf)
    {
        for (int lane = 0; lane < counts.Length; lane++)
        {
            Span<int> found = rows.Slice(lane * rowsPerQuery, rowsPerQuery);
            counts[lane] = counts[lane] > rowsPerQuery ? Find(dateIds[lane], fullNameHashes[lane], found, asOf) : KeepValid(found[..counts[lane]], asOf);
        }
    }

    private int KeepValid(Span<int> rows, long asOf)
    {
        int kept = 0;
        foreach (int row in rows)
        {
            rows[kept] = row;
            kept += delta.Superseded.IsValid(row, asOf) ? 1 : 0;
        }

        return kept;
    }

    private void AddChains(
        ReadOnlySpan<int> dateIds,
        ReadOnlySpan<ulong> fullNameHashes,
        ReadOnlySpan<int> open,
        ReadOnlySpan<int> heads,
        int rowsPerQuery,
        Span<int> rows,
        Span<int> counts,
        long asOf)
    {
        for (int i = 0; i < open.Length; i++)
        {
            int lane = open[i];
            Span<int> found = rows.Slice(lane * rowsPerQuery, rowsPerQuery);
            counts[lane] = delta.AddByNameAndDate(heads[i], Check(dateIds[lane], fullNameHashes[lane]), asOf, found, counts[lane]);
        }
    }
}
