using System.Globalization;
using Juki.Engine.Bulk;
using Juki.Engine.Bulk.Reporting;
using Juki.Engine.Cli.Verbs;
using Juki.Engine.Matching.Deciding;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Cli.Report;

/// <summary>Everything that a page shows, as its script reads it: figures, words, and the sample.</summary>
internal sealed class ReportContent(IdentityEngine engine, bool isMasked, TimeProvider time)
{
    private readonly SampleContent _sample = new(engine, isMasked);

    /// <summary>The content of one match's page.</summary>
    /// <param name="options">What was matched.</param>
    /// <param name="summary">What came out; with its report.</param>
    /// <param name="register">The register's directory.</param>
    public object Of(BulkOptions options, BulkSummary summary, string register)
    {
        BulkReport report = summary.Report ?? throw new ArgumentException("The match was not asked to collect a report.", nameof(summary));
        return new
        {
            IsMasked = isMasked,
            Date = time.GetLocalNow().ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture),
            summary.RulesVersion,
            summary.AsOf,
            Register = new { Name = NameOf(register), Residents = engine.Register.ResidentCount, Present = engine.Register.PresentCount },
            Input = NameOf(options.Input),
            Output = NameOf(options.Output),
            Truth = options.Truth is { } truth ? NameOf(truth) : "",
            summary.Rows,
            summary.UnreadableRows,
            summary.UnknownColumns,
            Seconds = summary.Elapsed.TotalSeconds,
            summary.RowsPerSecond,
            Threads = options.WorkerCount,
            Results = summary.RowsByResult.Select(pair => new { Result = MatchSummary.Digits(pair.Key), Grade = Grades.Of(pair.Key), Meaning = MatchSummary.Meaning(pair.Key), Rows = pair.Value }),
            Grades = summary.RowsByResult.GroupBy(pair => Grades.Of(pair.Key), pair => pair.Value).Select(grade => new { Grade = grade.Key, Rows = grade.Sum() }),
            summary.Accuracy,
            engine.Thresholds,
            report.Weights,
            Reasons = report.Reasons.Select(reason => new { Words = Words(reason.Reason, reason.Item), reason.Rows }),
            Sample = _sample.Of(report.Sample),
        };
    }

    /// <summary>The words of a reason.</summary>
    public static string Words(AnswerReason reason, QueryItem item)
    {
        Span<char> text = stackalloc char[AnswerReasonText.LengthMax];
        return text[..AnswerReasonText.Write(reason, item, text)].ToString();
    }

    /// <summary>A page may be passed on; where its files lay is nobody's business.</summary>
    private static string NameOf(string path) => Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));
}
