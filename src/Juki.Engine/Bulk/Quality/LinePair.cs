namespace Juki.Engine.Bulk.Quality;

/// <summary>Two lines of a file that share something; lines are counted from 1, the header's included.</summary>
/// <param name="First">The earlier line.</param>
/// <param name="Second">The later line.</param>
public readonly record struct LinePair(long First, long Second) : IComparable<LinePair>
{
    /// <summary>In the order of the file.</summary>
    public int CompareTo(LinePair other) => (First, Second).CompareTo((other.First, other.Second));
}
