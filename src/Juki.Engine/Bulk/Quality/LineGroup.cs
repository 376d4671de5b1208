namespace Juki.Engine.Bulk.Quality;

/// <summary>Lines with one key: how many, and the first two of them, whatever order they come in.</summary>
/// <param name="FirstPair">The two lines that come first in the file.</param>
/// <param name="Rows">How many rows there are.</param>
internal readonly record struct LineGroup(LinePair FirstPair, long Rows)
{
    public static LineGroup Of(long line, long other) => new(new LinePair(Math.Min(line, other), Math.Max(line, other)), 2);

    public LineGroup With(long line) => new(WithFirst(line), Rows + 1);

    private LinePair WithFirst(long line) =>
        line < FirstPair.First ? new LinePair(line, FirstPair.First)
        : line < FirstPair.Second ? FirstPair with { Second = line }
        : FirstPair;
}
