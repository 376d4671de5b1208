using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Bulk.Rehearsal;

/// <summary>A row whose answer is another than before, for somebody to look at.</summary>
/// <param name="Id">The caller's id of the query, at most 64 characters of it.</param>
/// <param name="Line">Line of the query in its file.</param>
/// <param name="Before">Grade in the earlier results.</param>
/// <param name="Now">Grade in these.</param>
public readonly record struct MovedRow(string Id, long Line, Grade Before, Grade Now);
