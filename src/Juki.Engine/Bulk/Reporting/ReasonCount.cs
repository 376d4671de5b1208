using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Bulk.Reporting;

/// <summary>How often one reason was given.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Item">The item that it speaks of.</param>
/// <param name="Rows">Rows that it was given for.</param>
public readonly record struct ReasonCount(AnswerReason Reason, QueryItem Item, long Rows);
