using System.Runtime.CompilerServices;
using Juki.Engine.Store.Changes;
using Juki.Engine.Store.Memory;

namespace Juki.Engine.Store.Rows;

/// <summary>
/// Takes the row numbers that an index of the base proposes and keeps those whose row fits and that the reader sees. Rows are asked for as they are proposed
/// and read a batch later, so that their cache misses overlap.
/// </summary>
internal ref struct VerifiedRows<TCheck>(NativeArray<Row> rows, TCheck check, Sight sight, Span<int> kept)
    where TCheck : struct, IRowCheck
{
    private const int BatchSize = 32;

    private readonly Span<int> _kept = kept;
    private Batch _batch;
    private int _pending;
    private int _count;

    /// <summary>Proposes a row.</summary>
    public void Add(int row)
    {
        if (_pending == BatchSize)
        {
            Verify();
        }

        rows.Prefetch(row);
        _batch[_pending++] = row;
    }

    /// <summary>Verifies what is left; returns how many rows fit, which may be more than were kept.</summary>
    public int Finish()
    {
        Verify();
        return _count;
    }

    private void Verify()
    {
        foreach (int row in _batch[.._pending])
        {
            if (!check.Holds(rows[row]) || !sight.Sees(row))
            {
                continue;
            }

            if (_count < _kept.Length)
            {
                _kept[_count] = row;
            }

            _count++;
        }

        _pending = 0;
    }

    [InlineArray(BatchSize)]
    private struct Batch
    {
        private int _first;
    }
}
