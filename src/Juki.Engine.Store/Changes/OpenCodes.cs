using System.Runtime.CompilerServices;

namespace Juki.Engine.Store.Changes;

/// <summary>
/// The codes of a batch that are not among the unchanged, on their way through the delta in three steps: slot of the table, newest row of the chain,
/// answer. Each step asks for the memory that the next one reads, which is taken a turn later. Steps go over lists: so it costs no mispredicted
/// branch that nobody can foresee which codes are open.
/// </summary>
/// <param name="codes">Answers.</param>
/// <param name="delta">The delta.</param>
/// <param name="asOf">Journal address at which is read.</param>
/// <param name="bodies">The batch, at most <see cref="BatchLengthMax"/>.</param>
/// <param name="rows">Takes the answers.</param>
/// <param name="lanes">Room for the places of as many codes.</param>
/// <param name="heads">Likewise for where their chains begin.</param>
internal ref struct OpenCodes(ChangedCodes codes, Delta delta, long asOf, ReadOnlySpan<ulong> bodies, Span<int> rows, Span<int> lanes, Span<int> heads)
{
    /// <summary>Codes that go through together.</summary>
    public const int BatchLengthMax = 512;

    private readonly ReadOnlySpan<ulong> _bodies = bodies;
    private readonly Span<int> _rows = rows;
    private readonly Span<int> _lanes = lanes;
    private readonly Span<int> _heads = heads;
    private int _added;
    private int _asked;
    private int _headed;
    private int _found;

    /// <summary>Takes a code, or does not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int lane, bool isOpen)
    {
        _lanes[_added] = lane;
        _added += isOpen ? 1 : 0;
    }

    /// <summary>Takes every code one step on.</summary>
    public void Turn()
    {
        for (; _found < _headed; _found++)
        {
            _rows[_lanes[_found]] = codes.FindOpen(_heads[_found], _bodies[_lanes[_found]], asOf);
        }

        // Whoever misses a code that was taken out must see the rows that were entered before.
        Volatile.ReadBarrier();
        for (; _headed < _asked; _headed++)
        {
            _heads[_headed] = delta.Codes.OfLikely(KeyOf(_lanes[_headed]));
            delta.PrefetchNewest(_heads[_headed]);
        }

        for (; _asked < _added; _asked++)
        {
            delta.Codes.PrefetchSlot(KeyOf(_lanes[_asked]));
        }
    }

    /// <summary>Answers those that are still under way.</summary>
    public void Finish()
    {
        while (_found < _added)
        {
            Turn();
        }
    }

    private ulong KeyOf(int lane) => DeltaKeys.OfCode(_bodies[lane]);
}
