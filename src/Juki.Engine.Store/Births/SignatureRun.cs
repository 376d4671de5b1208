using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Search;

namespace Juki.Engine.Store.Births;

/// <summary>The signatures of one date that share the name bits of a query: they stand side by side.</summary>
/// <param name="Position">Position of the first, or where it would stand.</param>
/// <param name="Count">How many.</param>
internal readonly record struct SignatureRun(int Position, int Count)
{
    /// <summary>Signatures compared at once around a guess.</summary>
    public const int Window = 8;

    /// <summary>
    /// Finds the run of a lane. Eight signatures around the guess nearly always hold all of it and something on both sides,
    /// and then their comparison tells place and number without a branch; else <see cref="Search"/>, the scalar twin, does.
    /// The window must end inside the section too: the lane's end was read from another one, which nobody may have verified.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SignatureRun Find(NativeArray<ulong> signatures, in NameLane lane)
    {
        int window = Math.Max(Math.Min(lane.Guess - (Window / 2), lane.End - Window), lane.Start);
        if (window + Window > Math.Min(lane.End, signatures.Length))
        {
            return Search(signatures, lane);
        }

        Vector512<ulong> line = Vector512.LoadUnsafe(ref signatures[window]);
        int below = CountIn(Vector512.LessThan(line, Vector512.Create(lane.Key)));
        int notAbove = CountIn(Vector512.LessThanOrEqual(line, Vector512.Create(lane.Key | BirthSignature.BelowName)));
        bool beginsBefore = below == 0 && window > lane.Start;
        bool endsBehind = notAbove == Window && window + Window < lane.End;
        return beginsBefore | endsBehind ? Search(signatures, lane) : new SignatureRun(window + below, notAbove - below);
    }

    /// <summary>Finds the run of a lane whatever its guess.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static SignatureRun Search(NativeArray<ulong> signatures, in NameLane lane)
    {
        ReadOnlySpan<ulong> block = signatures.Span(lane.Start, lane.End - lane.Start);
        int first = UniformSearch.LowerBound(block, lane.Key);
        int end = first;
        while (end < block.Length && BirthSignature.NameOf(block[end]) == lane.Key)
        {
            end++;
        }

        return new SignatureRun(lane.Start + first, end - first);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int CountIn(Vector512<ulong> mask) => BitOperations.PopCount(mask.ExtractMostSignificantBits());
}
