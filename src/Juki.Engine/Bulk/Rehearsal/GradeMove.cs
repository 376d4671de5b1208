using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Bulk.Rehearsal;

/// <summary>The rows that had one grade before and have one now; both may be the same.</summary>
/// <param name="Before">Grade in the earlier results.</param>
/// <param name="Now">Grade in these.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="NamesAnother">How many of them name another resident than before.</param>
public readonly record struct GradeMove(Grade Before, Grade Now, long Rows, long NamesAnother);
