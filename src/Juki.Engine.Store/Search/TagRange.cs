using System.Numerics;

namespace Juki.Engine.Store.Search;

/// <summary>Finds the stretch of ascending tags that lie between two, both included, by halving.</summary>
internal static class TagRange
{
    /// <summary>Index of the first tag of the stretch, and of the first behind it.</summary>
    public static (int Start, int End) Of<TTag>(ReadOnlySpan<TTag> ascending, TTag first, TTag last)
        where TTag : unmanaged, IComparisonOperators<TTag, TTag, bool>
    {
        int start = CountWhile(ascending, first, orEqual: false);
        return (start, start + CountWhile(ascending[start..], last, orEqual: true));
    }

    private static int CountWhile<TTag>(ReadOnlySpan<TTag> ascending, TTag limit, bool orEqual)
        where TTag : unmanaged, IComparisonOperators<TTag, TTag, bool>
    {
        int below = 0;
        int above = ascending.Length;
        while (below < above)
        {
            int middle = below + ((above - below) >> 1);
            if (ascending[middle] < limit || (orEqual && ascending[middle] == limit))
            {
                below = middle + 1;
            }
            else
            {
                above = middle;
            }
        }

        return below;
    }
}
