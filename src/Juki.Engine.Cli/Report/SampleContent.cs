using System.Globalization;
using Juki.Engine.Answers;
using Juki.Engine.Bulk.Reporting;
using Juki.Engine.Cli.Verbs;
using Juki.Engine.Explain;
using Juki.Engine.Explain.Marking;
using Juki.Engine.Model.Records;

namespace Juki.Engine.Cli.Report;

/// <summary>The rows of a sample with both sides of each, masked where that is asked for.</summary>
internal sealed class SampleContent(IdentityEngine engine, bool isMasked)
{
    /// <summary>The rows; of a protected resident (支援措置) nothing that the register holds.</summary>
    public object Of(IEnumerable<SampledRow> rows) => rows.Select(Of);

    private object Of(SampledRow row)
    {
        Answer answer = row.Answer;
        Explanation explanation = engine.Explain(row.Items, answer.ResidentRow);
        return new
        {
            row.Line,
            Id = isMasked ? "" : row.Id,
            Result = MatchSummary.Digits(answer.Result),
            answer.Grade,
            answer.Weight,
            answer.Probability,
            answer.Rivals,
            Reason = ReportContent.Words(answer.Reason, answer.ReasonItem),
            Version = VersionOf(answer),
            Status = StatusOf(answer),
            answer.Protected,
            Items = answer.Protected ? ItemMarker.MarkProtected(explanation, isMasked) : ItemMarker.Mark(explanation, isMasked),
        };
    }

    private static string VersionOf(in Answer answer) => answer.Version switch
    {
        VersionKind.Current => "",
        VersionKind.FormerAddress => $"matched on a former address{Period(answer)}",
        VersionKind.FormerName => $"matched on a former name{Period(answer)}",
        VersionKind.FormerSurname or VersionKind.PresentFormerSurname => $"matched on the former surname{Period(answer)}",
        VersionKind.Alias or VersionKind.PresentAlias => $"matched on the alias{Period(answer)}",
        VersionKind.LatinName => "matched on the name in Latin letters",
        _ => "",
    };

    private static string Period(in Answer answer) =>
        answer.From is null && answer.To is null ? "" : $" ({Month(answer.From)} to {Month(answer.To)})";

    private static string Month(DateOnly? day) => day?.ToString("yyyy-MM", CultureInfo.InvariantCulture) ?? "?";

    private static string[] StatusOf(in Answer answer) =>
        [.. ((string?[])[answer.Removed ? "50 removed" : null, answer.Superseded ? "51 code changed" : null, answer.Protected ? "52 under protection 支援措置" : null]).OfType<string>()];
}
