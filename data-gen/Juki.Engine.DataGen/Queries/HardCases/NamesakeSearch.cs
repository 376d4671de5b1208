using Juki.Engine.DataGen.Noise;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.DataGen.Queries.HardCases;

/// <summary>
/// Finds residents who share full name and date of birth with another: residents drawn at random are looked up by their
/// own name and date, until enough are found or a limit of draws is reached.
/// </summary>
internal sealed class NamesakeSearch(Register register, ResidentList residents, ulong seed)
{
    private const int BatchSize = 64;
    private const int RowsPerLookup = 16;

    /// <summary>About 0.2-1 % of a nation have such a namesake: a limit that finds some thousands in a second or two.</summary>
    private const int DrawsMax = 4_000_000;

    private readonly int[] _drawn = new int[BatchSize];
    private readonly int[] _dateIds = new int[BatchSize];
    private readonly ulong[] _names = new ulong[BatchSize];
    private readonly int[] _rows = new int[BatchSize * RowsPerLookup];
    private readonly int[] _counts = new int[BatchSize];

    /// <summary>Their rows, ascending.</summary>
    public int[] Find(int wanted, CancellationToken cancellation)
    {
        var found = new SortedSet<int>();
        var random = new QueryRandom(seed, ulong.MaxValue);
        long draws = Math.Min(DrawsMax, 4L * residents.Count);
        for (long done = 0; done < draws && found.Count < wanted; done += BatchSize)
        {
            cancellation.ThrowIfCancellationRequested();
            LookUpSome(ref random);
            for (int query = 0; query < BatchSize; query++)
            {
                Collect(query, found);
            }
        }

        return [.. found];
    }

    private void LookUpSome(ref QueryRandom random)
    {
        for (int query = 0; query < BatchSize; query++)
        {
            _drawn[query] = residents[random.Below(residents.Count)];
            _dateIds[query] = register[_drawn[query]].DateId;
            _names[query] = register.FullNameHash(_drawn[query]);
        }

        register.Births.FindByName(_dateIds, _names, RowsPerLookup, _rows, _counts, residents.JournalAddress);
    }

    /// <summary>Versions of the resident himself, and of others, do not count.</summary>
    private void Collect(int query, SortedSet<int> found)
    {
        int count = Math.Min(_counts[query], RowsPerLookup);
        foreach (int row in _rows.AsSpan(query * RowsPerLookup, count))
        {
            if (register.ResidentOf(row) == row && row != _drawn[query] && register.Births.Date(_dateIds[query]).IsExact)
            {
                found.Add(row);
                found.Add(_drawn[query]);
            }
        }
    }
}
