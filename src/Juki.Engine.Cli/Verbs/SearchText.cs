using System.Globalization;
using Juki.Engine.Answers;
using Juki.Engine.Cli.Console;
using Juki.Engine.Explain;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Cli.Verbs;

/// <summary>The answer to a search, of an engine or of a server, for people and for machines.</summary>
internal static class SearchText
{
    /// <param name="answer">The answer.</param>
    /// <param name="code">Code of the resident named; null if nobody is.</param>
    /// <param name="explanations">Residents beside the query, where they are asked for.</param>
    public static string ForPeople(in Answer answer, ResidentCode? code, IEnumerable<Explanation> explanations) =>
        string.Join("\n", [Headline(answer, code), .. explanations.Select(ForPeople)]);

    /// <param name="answer">The answer.</param>
    /// <param name="code">Code of the resident named; null if nobody is.</param>
    /// <param name="rulesVersion">Version of the rules that it came about under.</param>
    /// <param name="explanations">Residents beside the query, where they are asked for.</param>
    public static string ForMachines(in Answer answer, ResidentCode? code, string rulesVersion, IReadOnlyList<Explanation> explanations) => Json.Of(new
    {
        Result = ((int)answer.Result).ToString("00", CultureInfo.InvariantCulture),
        Grade = answer.Grade.ToString().ToLowerInvariant(),
        Code = code?.Reveal(),
        answer.Weight,
        answer.Probability,
        answer.Rivals,
        Levels = new
        {
            Name = answer.Name.ToString(),
            Tier = answer.Tier?.ToString(),
            Kana = answer.Kana.ToString(),
            Birth = answer.Birth.ToString(),
            Sex = answer.Sex.ToString(),
            Address = answer.Address.ToString(),
        },
        Version = answer.Version.ToString(),
        answer.From,
        answer.To,
        Status = Status(answer),
        Reason = Reason(answer),
        Rules = rulesVersion,
        Explanations = explanations,
    });

    private static string Headline(in Answer answer, ResidentCode? code)
    {
        string named = code is { } resident
            ? FormattableString.Invariant($", code {resident.Reveal()}, weight {answer.Weight:+0.0;-0.0} bits, probability {answer.Probability:0.000000}, rivals {answer.Rivals}")
            : string.Empty;
        string reason = Reason(answer) is { Length: > 0 } words ? $"\nreason: {words}" : string.Empty;
        string status = Status(answer) is { Length: > 0 } codes ? $"\nstatus: {codes}" : string.Empty;
        return $"result {(int)answer.Result:00}: {answer.Grade.ToString().ToLowerInvariant()}{named}{status}{reason}";
    }

    private static string ForPeople(Explanation explanation)
    {
        var table = new TextTable("item", "query", "register", "level", "bits>");
        foreach (ItemExplanation item in explanation.Items.Where(item => item.Query.Length > 0 || item.Item != QueryItem.Code))
        {
            table.Add(item.Item.ToString(), item.Query, item.Registered, item.Level, item.Weight.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture));
        }

        table.Add("fold tier", string.Empty, string.Empty, explanation.Tier?.ToString() ?? "none", string.Empty);
        table.Add("prior", string.Empty, string.Empty, string.Empty, explanation.Prior.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture));
        table.Add("weight", string.Empty, $"version: {explanation.Version}", $"alone: {(int)explanation.Standing:00}", explanation.Weight.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture));
        return "\n" + table;
    }

    private static string Status(in Answer answer) =>
        string.Join("; ", ((string?[])[answer.Removed ? "50 removed" : null, answer.Superseded ? "51 superseded" : null, answer.Protected ? "52 protected" : null]).OfType<string>());

    private static string Reason(in Answer answer)
    {
        Span<char> text = stackalloc char[AnswerReasonText.LengthMax];
        return text[..AnswerReasonText.Write(answer.Reason, answer.ReasonItem, text)].ToString();
    }
}
