using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Rows;

namespace Juki.Engine.Candidates;

/// <summary>
/// The rows to be compared for the queries of a batch. They are read in one pass before the first comparison, and what
/// they point to is asked for in four more, so that cache misses overlap.
/// </summary>
internal sealed class CandidateRows
{
    private Entry[] _entries = new Entry[256];

    public int Count { get; private set; }

    public ref readonly Entry this[int index] => ref _entries[index];

    public void Clear() => Count = 0;

    /// <summary>Notes a row to be compared with the query of a lane.</summary>
    public void Add(int lane, int row)
    {
        if (Count == _entries.Length)
        {
            Array.Resize(ref _entries, Count * 2);
        }

        _entries[Count++] = new Entry { Lane = lane, RowNumber = row };
    }

    /// <summary>Reads all rows.</summary>
    public void Read(Register register)
    {
        for (int i = 0; i < Count; i++)
        {
            register.Prefetch(_entries[i].RowNumber);
        }

        for (int i = 0; i < Count; i++)
        {
            _entries[i].Row = register[_entries[i].RowNumber];
        }

        for (int i = 0; i < Count; i++)
        {
            register.PrefetchEntries(_entries[i].Row);
        }

        for (int i = 0; i < Count; i++)
        {
            register.PrefetchPlace(_entries[i].Row);
        }

        for (int i = 0; i < Count; i++)
        {
            register.PrefetchTexts(_entries[i].Row);
        }

        for (int i = 0; i < Count; i++)
        {
            register.PrefetchCount(_entries[i].Row);
        }
    }

    /// <summary>A row and the lane of the query that it may answer.</summary>
    internal struct Entry
    {
        public int Lane;
        public int RowNumber;
        public Row Row;
    }
}
