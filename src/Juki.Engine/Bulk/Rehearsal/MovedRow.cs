using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Bulk.Rehearsal;

/// <summary>
/// A row whose answer is another than before, for somebody to look at. Its id is not told: it may be the number of a pension or
/// of a patient, and belongs in the results file alone.
/// </summary>
/// <param name="Line">Line of the query in its file.</param>
/// <param name="Before">Grade in the earlier results.</param>
/// <param name="Now">Grade in these.</param>
public readonly record struct MovedRow(long Line, Grade Before, Grade Now);
