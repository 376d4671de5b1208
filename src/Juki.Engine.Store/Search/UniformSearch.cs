using System.Runtime.CompilerServices;

namespace Juki.Engine.Store.Search;

/// <summary>
/// Searches ascending numbers that are spread evenly over all 64 bits, as mixed hashes are: the position follows from
/// the value, so that a search touches one or two cache lines where a binary search touches ten.
/// </summary>
internal static class UniformSearch
{
    /// <summary>A guess this near is as good as found: eight elements are one cache line.</summary>
    private const long Near = 8;

    private const int CorrectionsMax = 3;

    /// <summary>Index of the first element that is not below <paramref name="key"/>; the length if there is none.</summary>
    public static int LowerBound(ReadOnlySpan<ulong> ascending, ulong key)
    {
        if (ascending.IsEmpty)
        {
            return 0;
        }

        int index = Approach(ascending, key);
        return ascending[index] < key ? Forward(ascending, key, index) : Backward(ascending, key, index);
    }

    /// <summary>
    /// Corrects the guess by what it missed in value. Of n elements the first guess misses by some √n / 2, each correction by
    /// the root of what was missed before: two lines instead of one for each doubling of a step.
    /// </summary>
    private static int Approach(ReadOnlySpan<ulong> ascending, ulong key)
    {
        int index = Math.Min(Guess(ascending.Length, key), ascending.Length - 1);
        for (int correction = 0; correction < CorrectionsMax; correction++)
        {
            bool below = ascending[index] < key;
            ulong missed = below ? key - ascending[index] : ascending[index] - key;
            long step = Guess(ascending.Length, missed);
            index = (int)Math.Clamp(below ? index + step : index - step, 0, ascending.Length - 1);
            if (step <= Near)
            {
                break;
            }
        }

        return index;
    }

    /// <summary>Where <paramref name="key"/> would stand if the numbers were spread perfectly.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Guess(int length, ulong key) => (int)Math.BigMul(key, (ulong)length, out _);

    /// <summary>From an element below the key: doubles the step until one is not below, then halves the interval.</summary>
    private static int Forward(ReadOnlySpan<ulong> ascending, ulong key, int below)
    {
        int step = 1;
        int above = below + step;
        while (above < ascending.Length && ascending[above] < key)
        {
            below = above;
            step <<= 1;
            above = below + step;
        }

        return Bisect(ascending, key, below, Math.Min(above, ascending.Length));
    }

    private static int Backward(ReadOnlySpan<ulong> ascending, ulong key, int notBelow)
    {
        int step = 1;
        int below = notBelow - step;
        while (below >= 0 && ascending[below] >= key)
        {
            notBelow = below;
            step <<= 1;
            below = notBelow - step;
        }

        return Bisect(ascending, key, Math.Max(below, -1), notBelow);
    }

    private static int Bisect(ReadOnlySpan<ulong> ascending, ulong key, int below, int notBelow)
    {
        while (notBelow - below > 1)
        {
            int middle = below + ((notBelow - below) >> 1);
            if (ascending[middle] < key)
            {
                below = middle;
            }
            else
            {
                notBelow = middle;
            }
        }

        return notBelow;
    }
}
