using System.Buffers;

namespace Juki.Engine.Store.Spellings;

/// <summary>
/// The edit distance of two names by its recurrence, cell by cell: the scalar twin of <see cref="DistanceKernel"/>, and the
/// way for names that do not fit into its lanes.
/// </summary>
internal static class EditDistance
{
    private const int RowLengthOnStack = 128;

    /// <summary>The least number of edits that make one name of the other, as far as it is of interest.</summary>
    /// <param name="left">One name.</param>
    /// <param name="right">The other; equal code units are equal characters.</param>
    /// <param name="limit">
    /// More edits than this are not told apart. Time grows with the left length times the lesser of limit and right length.
    /// </param>
    /// <returns>0 … <paramref name="limit"/>; anything above it: more.</returns>
    public static int Of<TEdits>(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int limit)
        where TEdits : struct, IEdits
    {
        limit = Math.Min(limit, Math.Max(left.Length, right.Length));
        if (Math.Abs(left.Length - right.Length) > limit)
        {
            return limit + 1;
        }

        int width = right.Length + 1;
        int[]? rented = width > RowLengthOnStack ? ArrayPool<int>.Shared.Rent(3 * width) : null;
        Span<int> rows = rented is null ? stackalloc int[3 * RowLengthOnStack] : rented;
        int distance = Measure<TEdits>(left, right, limit, new Rows(rows[..width], rows.Slice(width, width), rows.Slice(2 * width, width)));
        if (rented is not null)
        {
            ArrayPool<int>.Shared.Return(rented);
        }

        return distance;
    }

    private static int Measure<TEdits>(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int limit, Rows rows)
        where TEdits : struct, IEdits
    {
        for (int column = 0; column <= right.Length; column++)
        {
            rows.Current[column] = column;
        }

        for (int row = 1; row <= left.Length; row++)
        {
            rows = rows.Next();
            Fill<TEdits>(left[..row], right, limit, rows);
        }

        return rows.Current[right.Length];
    }

    /// <summary>A row of the table, within the band that paths of no more than <paramref name="limit"/> edits stay in.</summary>
    private static void Fill<TEdits>(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int limit, Rows rows)
        where TEdits : struct, IEdits
    {
        int row = left.Length;
        int first = Math.Max(1, row - limit);
        int last = Math.Min(right.Length, row + limit);
        rows.Current[first - 1] = first == 1 ? row : limit + 1;
        for (int column = first; column <= last; column++)
        {
            int cell = Math.Min(Math.Min(rows.Current[column - 1], rows.Previous[column]) + 1, rows.Previous[column - 1] + (left[^1] == right[column - 1] ? 0 : 1));
            bool swapped = TEdits.Transposes && row > 1 && column > 1 && left[^1] == right[column - 2] && left[^2] == right[column - 1];
            rows.Current[column] = swapped ? Math.Min(cell, rows.Before[column - 2] + 1) : cell;
        }

        if (last < right.Length)
        {
            // The next row's last cell looks up to here.
            rows.Current[last + 1] = limit + 1;
        }
    }

    /// <summary>The last three rows of the table.</summary>
    private readonly ref struct Rows(Span<int> current, Span<int> previous, Span<int> before)
    {
        public Span<int> Current { get; } = current;

        public Span<int> Previous { get; } = previous;

        public Span<int> Before { get; } = before;

        /// <summary>One row on: the oldest is written over.</summary>
        public Rows Next() => new(Before, Current, Previous);
    }
}
