namespace Juki.Engine.Bulk.Quality;

/// <summary>
/// What is wrong with the resident codes that a file claims. A row stands under one of the first four at most; a code that was
/// changed may stand under one of the first three besides.
/// </summary>
public sealed record CodeQuality
{
    /// <summary>The row's items fit one resident, the code is that of a member of the family.</summary>
    public required RowsFound OfFamilyMember { get; init; }

    /// <summary>The row was answered with a resident (certain, probable or possible), and the code is another person's.</summary>
    public required RowsFound OfAnother { get; init; }

    /// <summary>The code is some resident's, the items are not theirs, and nobody else fits them.</summary>
    public required RowsFound Contradicted { get; init; }

    /// <summary>Nobody has or had the code.</summary>
    public required RowsFound Unknown { get; init; }

    /// <summary>The code was changed: the resident has another one now.</summary>
    public required RowsFound Superseded { get; init; }
}
