namespace Juki.Engine.Store.Spellings;

/// <summary>Keeps the nearest of the entries that are found, and among equally near ones the commonest, which have the lowest ids.</summary>
/// <param name="ranks">Room for as many as are wanted: the distance in the high half, the id in the low one, ascending.</param>
internal ref struct NearestEntries(Span<ulong> ranks)
{
    private const int DistanceShift = 32;

    private readonly Span<ulong> _ranks = ranks;

    /// <summary>How many were found, kept or not.</summary>
    public int Found { get; private set; }

    /// <summary>Takes the entries of a key, ascending.</summary>
    public void Add(int distance, ReadOnlySpan<int> ids)
    {
        foreach (int id in ids)
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
        int place = Math.Min(Found++, _ranks.Length);
        while (place > 0 && _ranks[place - 1] > rank)
        {
            if (place < _ranks.Length)
            {
                _ranks[place] = _ranks[place - 1];
            }

            place--;
        }

        if (place < _ranks.Length)
        {
            _ranks[place] = rank;
        }
    }
}
