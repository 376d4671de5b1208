namespace Juki.Engine.Store.Spellings;

/// <summary>Keeps the nearest of the entries that are found, and among equally near ones the commonest, which have the lowest ids.</summary>
/// <param name="ranks">Room for as many as are wanted: the distance in the high half, the id in the low one, ascending.</param>
/// <param name="entriesPerKeyMax">How many entries of one key count, the commonest.</param>
internal ref struct NearestEntries(Span<ulong> ranks, int entriesPerKeyMax)
{
    private const int DistanceShift = 32;

    private readonly Span<ulong> _ranks = ranks;

    /// <summary>How many were found, kept or not.</summary>
    public int Found { get; private set; }

    /// <summary>Takes the entries of a key, ascending.</summary>
    public void Add(int distance, scoped ReadOnlySpan<int> ids)
    {
        foreach (int id in ids[..Math.Min(ids.Length, entriesPerKeyMax)])
        {
            Add(((ulong)distance << DistanceShift) | (uint)id);
        }
    }

    /// <summary>Writes the ids of those that were kept, nearest first.</summary>
    public readonly void CopyTo(Span<int> ids)
    {
        for (int i = 0; i < Math.Min(Found, _ranks.Length); i++)
        {
            ids[i] = (int)(uint)_ranks[i];
        }
    }

    private void Add(ulong rank)
    {
        int kept = Math.Min(Found++, _ranks.Length);
        bool isFull = kept == _ranks.Length;
        if (isFull && (kept == 0 || rank > _ranks[^1]))
        {
            return;
        }

        // No rank comes twice, so the search finds none.
        int place = ~_ranks[..kept].BinarySearch(rank);
        _ranks[place..(isFull ? kept - 1 : kept)].CopyTo(_ranks[(place + 1)..]);
        _ranks[place] = rank;
    }
}
