namespace Juki.Engine.Bulk.Quality;

/// <summary>Rows of a file that share something which each row should have for itself.</summary>
public sealed record RepeatedRows
{
    /// <summary>At most so many <see cref="FirstPairs"/> are given.</summary>
    public const int PairsMax = 5;

    /// <summary>How many different things are shared by two rows or more: residents, or contents.</summary>
    public required long Groups { get; init; }

    /// <summary>How many rows share them.</summary>
    public required long Rows { get; init; }

    /// <summary>How many rows share the one that is shared by most; 0 if none is shared.</summary>
    public required long Largest { get; init; }

    /// <summary>
    /// The first two lines of a group, for the groups that begin first in the file: at most <see cref="PairsMax"/>, in its order.
    /// </summary>
    public required IReadOnlyList<LinePair> FirstPairs { get; init; }

    /// <summary>Rows that repeat an earlier one.</summary>
    public long Repeats => Rows - Groups;
}
