using System.Runtime.CompilerServices;
using Juki.Engine.Store.Search;

namespace Juki.Engine.Store.Changes;

/// <summary>
/// Finds many codes in base and delta as one pipeline (<see cref="CodeIndex"/>): beside the row that is guessed for a code, the bit that says
/// whether it has ended is asked for, or the filter of the delta's codes where there is no row. What these leave open, about the codes that have
/// changed, follows through the delta some codes behind (<see cref="OpenCodes"/>), so that no step waits for its memory.
/// </summary>
internal static class ChangedCodes
{
    /// <summary>Codes between two turns of those that are open.</summary>
    private const int TurnLength = 32;

    /// <summary>The row of one body; −1 if there was none. What the delta may be asked for is on its way while the base is searched.</summary>
    public static int Find(CodeIndex codes, Delta delta, ulong body, long asOf)
    {
        delta.Codes.PrefetchSlot(DeltaKeys.OfCode(body));
        int row = codes.Settle(body, GuessAhead(codes, delta, body));
        return row >= 0 && delta.Superseded.IsValid(row, asOf) ? row : delta.FindCode(body, asOf);
    }

    /// <summary>The row of each body; −1 where there was none.</summary>
    public static void Find(CodeIndex codes, Delta delta, ReadOnlySpan<ulong> bodies, Span<int> rows, long asOf)
    {
        Span<int> lanes = stackalloc int[OpenCodes.BatchLengthMax + 1];
        Span<int> heads = stackalloc int[OpenCodes.BatchLengthMax];
        for (int first = 0; first < bodies.Length; first += OpenCodes.BatchLengthMax)
        {
            int count = Math.Min(OpenCodes.BatchLengthMax, bodies.Length - first);
            ReadOnlySpan<ulong> batch = bodies.Slice(first, count);
            Span<int> found = rows.Slice(first, count);
            FindBatch(codes, delta, batch, found, new OpenCodes(delta, asOf, batch, found, lanes, heads));
        }
    }

    /// <summary>Apart from what takes room on the stack: a method with both is compiled once and never again by what it is seen to do.</summary>
    private static void FindBatch(CodeIndex codes, Delta delta, ReadOnlySpan<ulong> bodies, Span<int> rows, OpenCodes open)
    {
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
                rows[guessed] = GuessAhead(codes, delta, bodies[guessed]);
            }

            if (settled >= 0)
            {
                rows[settled] = codes.Settle(bodies[settled], rows[settled]);
                open.Add(settled, MayHaveChanged(delta, bodies[settled], rows[settled]));
                if (settled % TurnLength == TurnLength - 1)
                {
                    open.Turn();
                }
            }
        }

        open.Finish();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int GuessAhead(CodeIndex codes, Delta delta, ulong body)
    {
        int guess = codes.GuessAhead(body);
        if (guess >= 0)
        {
            delta.Superseded.Prefetch(guess);
        }
        else
        {
            delta.Codes.PrefetchFilter(DeltaKeys.OfCode(body));
        }

        return guess;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool MayHaveChanged(Delta delta, ulong body, int row) =>
        row >= 0 ? delta.Superseded.Contains(row) : delta.Codes.MayHold(DeltaKeys.OfCode(body));
}
