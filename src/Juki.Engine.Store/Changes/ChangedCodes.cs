using System.Runtime.CompilerServices;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Search;

namespace Juki.Engine.Store.Changes;

/// <summary>
/// Finds codes in base and delta. Whoever has changed is taken out of a copy of the base's index, so that a code which it finds has no change to
/// be asked for: what did not change costs what it costs without a delta. What it does not find is sought in the delta, many codes at a time
/// (<see cref="OpenCodes"/>).
/// </summary>
/// <remarks>
/// A code leaves the copy after the delta has its new rows, and perhaps before readers may see these. So a reader of an earlier address who
/// finds it neither here nor there asks the base itself.
/// </remarks>
internal sealed class ChangedCodes : IDisposable
{
    /// <summary>Codes between two turns of those that are open.</summary>
    private const int TurnLength = 32;

    private readonly CodeIndex _base;
    private readonly NativeArray<CodeBlock> _blocks;
    private readonly CodeIndex _unchanged;
    private readonly Delta _delta;

    /// <exception cref="InsufficientMemoryException">There is no memory for the copy: some two bytes for each resident (<see cref="CodeSpace"/>).</exception>
    public ChangedCodes(CodeIndex ofBase, Delta delta)
    {
        (_base, _delta) = (ofBase, delta);
        _blocks = ofBase.CopyBlocks();
        _unchanged = ofBase.With(_blocks, delta.Superseded.Bits);
    }

    /// <summary>Takes a resident of the base out whose row has ended.</summary>
    public void Remove(int row) => _unchanged.Remove(row);

    /// <summary>Asks for what the batched form reads first of a body.</summary>
    public void Prefetch(ulong body) => _unchanged.Prefetch(body);

    /// <summary>The row of one body; −1 if there was none.</summary>
    public int Find(ulong body, long asOf)
    {
        int row = _unchanged.Find(body);
        return row >= 0 ? row : FindOpen(body, asOf);
    }

    /// <summary>The row of each body; −1 where there was none.</summary>
    public void Find(ReadOnlySpan<ulong> bodies, Span<int> rows, long asOf)
    {
        Span<int> lanes = stackalloc int[OpenCodes.BatchLengthMax + 1];
        Span<int> heads = stackalloc int[OpenCodes.BatchLengthMax];
        for (int first = 0; first < bodies.Length; first += OpenCodes.BatchLengthMax)
        {
            int count = Math.Min(OpenCodes.BatchLengthMax, bodies.Length - first);
            ReadOnlySpan<ulong> batch = bodies.Slice(first, count);
            Span<int> found = rows.Slice(first, count);
            FindBatch(batch, found, new OpenCodes(this, _delta, asOf, batch, found, lanes, heads));
        }
    }

    /// <summary>The row of a body that is among the unchanged no more, or never was, from the newest row of its chain on.</summary>
    public int FindOpen(int head, ulong body, long asOf)
    {
        int row = _delta.FindCode(head, body, asOf);
        return row >= 0 || !_delta.Superseded.HasEndsAfter(asOf) ? row : FindEnded(body, asOf);
    }

    /// <summary>Gives the memory of the copy back.</summary>
    public void Dispose() => _blocks.Dispose();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int FindOpen(ulong body, long asOf)
    {
        // Whoever misses a code that was taken out must see the rows that were entered before.
        Volatile.ReadBarrier();
        return FindOpen(_delta.Codes.Of(DeltaKeys.OfCode(body)), body, asOf);
    }

    private int FindEnded(ulong body, long asOf)
    {
        int row = _base.Find(body);
        return row >= 0 && _delta.Superseded.IsValid(row, asOf) ? row : -1;
    }

    /// <summary>Apart from what takes room on the stack: a method with both is compiled once and never again by what it is seen to do.</summary>
    private void FindBatch(ReadOnlySpan<ulong> bodies, Span<int> rows, OpenCodes open)
    {
        CodeIndex codes = _unchanged;
        for (int settled = -2 * CodeIndex.Lanes; settled < bodies.Length; settled++)
        {
            int guessed = settled + CodeIndex.Lanes;
            int asked = guessed + CodeIndex.Lanes;
            if (asked < bodies.Length)
            {
                codes.Prefetch(bodies[asked]);
            }

            if ((uint)guessed < (uint)bodies.Length)
            {
                rows[guessed] = codes.GuessAhead(bodies[guessed]);
            }

            if (settled >= 0)
            {
                rows[settled] = codes.Settle(bodies[settled], rows[settled]);
                open.Add(settled, rows[settled] < 0);
                if (settled % TurnLength == TurnLength - 1)
                {
                    open.Turn();
                }
            }
        }

        open.Finish();
    }
}
