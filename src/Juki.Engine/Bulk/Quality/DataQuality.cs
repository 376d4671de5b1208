using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Bulk.Quality;

/// <summary>
/// What a query file as a whole says about itself: for its owner to clean it. Counts and line numbers only; nothing in it is
/// personal. It does not depend on the number of threads.
/// </summary>
public sealed record DataQuality
{
    /// <summary>
    /// Residents whom two rows or more were answered with, certain or probable: rows of one person, or of two of whom one got
    /// the wrong answer.
    /// </summary>
    public required RepeatedRows SharedResidents { get; init; }

    /// <summary>
    /// Contents that two rows or more have: equal letter for letter in code, name, reading, date of birth, sex and address, the
    /// id aside, nothing folded. Rows without any item have no content.
    /// </summary>
    public required RepeatedRows EqualRows { get; init; }

    /// <summary>
    /// How many of the pairs behind <see cref="EqualRows"/> are to be expected equal by chance: contents are compared by 64-bit
    /// hashes. At 50 million rows it is 0.00007.
    /// </summary>
    public required double ExpectedFalsePairs { get; init; }

    /// <summary>
    /// Rows that were left out of <see cref="SharedResidents"/> and <see cref="EqualRows"/>, because they stand beyond
    /// <see cref="BulkOptions.ComparedLinesMax"/>.
    /// </summary>
    public required long RowsNotCompared { get; init; }

    /// <summary>What is wrong with the codes.</summary>
    public required CodeQuality Codes { get; init; }

    /// <summary>How well each item is filled.</summary>
    public required IReadOnlyDictionary<QueryItem, ItemQuality> Items { get; init; }

    /// <summary>Rows whose date of birth has unknown parts, or is a period, a season or about right.</summary>
    public required RowsFound PartialBirthDates { get; init; }

    /// <summary>Rows without any item.</summary>
    public required RowsFound EmptyRows { get; init; }

    /// <summary>Rows that could not be read; nothing else is known of them.</summary>
    public required RowsFound UnreadableRows { get; init; }
}
