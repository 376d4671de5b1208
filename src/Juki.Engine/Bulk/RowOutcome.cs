using Juki.Engine.Files.Csv;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Bulk;

/// <summary>What the truth file is compared with: one for each row of a chunk.</summary>
/// <param name="Id">Where the row's id lies in the chunk.</param>
/// <param name="HasId">The id could be read.</param>
/// <param name="Line">Line of the query.</param>
/// <param name="Grade">Grade of the answer.</param>
/// <param name="CodeBody">Body of the code that the answer names; <see cref="NoCode"/> if none.</param>
internal readonly record struct RowOutcome(CsvField Id, bool HasId, long Line, Grade Grade, ulong CodeBody)
{
    /// <summary>No resident code has this body.</summary>
    public const ulong NoCode = ulong.MaxValue;
}
