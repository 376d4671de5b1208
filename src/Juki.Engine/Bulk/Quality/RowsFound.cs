namespace Juki.Engine.Bulk.Quality;

/// <summary>Rows of a file with one defect.</summary>
/// <param name="Rows">How many there are.</param>
/// <param name="FirstLines">Lines of the first of them, at most <see cref="LinesMax"/>, in the order of the file.</param>
public sealed record RowsFound(long Rows, IReadOnlyList<long> FirstLines)
{
    /// <summary>At most so many <see cref="FirstLines"/> are given.</summary>
    public const int LinesMax = 5;
}
