using System.Text;
using Juki.Engine.Cli.Console;
using Juki.Engine.Load.Latency;
using Juki.Engine.Load.Results;
using Juki.Engine.Load.Workloads;

namespace Juki.Engine.Cli.Verbs;

/// <summary>The end of a load in words and figures; what is wrong comes first.</summary>
internal static class LoadSummaryText
{
    private const double BytesPerMegabyte = 1e6;

    public static string Of(LoadSummary summary, Workload workload)
    {
        var text = new StringBuilder();
        foreach (string line in LoadFaultText.Of(summary))
        {
            text.AppendLine(line);
        }

        text.AppendLine(Headline(summary, workload)).AppendLine().AppendLine(Table(summary).ToString());
        foreach (string line in (IEnumerable<string>)[Pace(summary), AnswersText(summary.Answers), .. Background(summary), Advice(summary)])
        {
            text.AppendLine(line);
        }

        return text.ToString().TrimEnd();
    }

    private static string Headline(LoadSummary summary, Workload workload)
    {
        string loop = summary.Options.Rate is { } rate ? $"open loop at {Numbers.Count(rate)}/s" : "closed loop";
        string server = $"{summary.Options.Server} ({summary.Server.Name}, {Numbers.Count(summary.Server.Residents)} residents, rules {summary.Server.RulesVersion})";
        return $"{loop}, {Numbers.Count(summary.Options.Connections)} connections × pipeline {Numbers.Count(summary.Options.Pipeline)}, {workload.Mix}, against {server}";
    }

    private static TextTable Table(LoadSummary summary)
    {
        var table = new TextTable("kind", "requests>", "rate/s>", "p50>", "p90>", "p99>", "p99.9>", "max>");
        foreach (KindSummary kind in summary.Kinds)
        {
            Add(table, kind.Kind.ToString().ToLowerInvariant(), kind.Requests, kind.Rate, kind.Latency);
        }

        Add(table, "all", summary.Requests, summary.Rate, summary.Latency);
        if (summary.SendDelay is { } delay)
        {
            table.Add(["sent late by", string.Empty, string.Empty, .. Times(delay)]);
        }

        return table;
    }

    private static void Add(TextTable table, string name, long requests, double rate, LatencyFigures latency) =>
        table.Add([name, Numbers.Count(requests), Numbers.Count(rate), .. Times(latency)]);

    private static IEnumerable<string> Times(LatencyFigures latency) =>
        new[] { latency.P50Us, latency.P90Us, latency.P99Us, latency.P999Us, latency.MaxUs }.Select(Latencies.Text);

    private static string Pace(LoadSummary summary) =>
        $"{Numbers.Count(summary.Requests)} requests in {Numbers.Seconds(TimeSpan.FromSeconds(summary.Seconds))} after {Numbers.Count(summary.WarmUpRequests)} to warm up; "
        + FormattableString.Invariant($"{summary.BytesSentPerSecond / BytesPerMegabyte:N1} MB/s sent, {summary.BytesReceivedPerSecond / BytesPerMegabyte:N1} MB/s received");

    private static string AnswersText(AnswerSummary answers)
    {
        string another = answers.NamedAnother == 0 ? string.Empty : $"; {Numbers.Count(answers.NamedAnother)} below certain named another person";
        string missed = answers.Missed == 0 ? string.Empty : $"; {Numbers.Count(answers.Missed)} missed a person who is in the register";
        return $"{Numbers.Count(answers.Checked)} answers checked, {Numbers.Count(answers.Wrong)} wrong{another}{missed}{Counts("lookups", answers.LookupStates)}"
            + $"{Counts("verifications by result", answers.VerifyResults)}{Counts("searches by result", answers.SearchResults)}";
    }

    private static string Counts(string title, IReadOnlyDictionary<string, long> counts) =>
        counts.Count == 0 ? string.Empty : $"\n  {title}: {string.Join(", ", counts.Select(pair => $"{pair.Key} {Numbers.Count(pair.Value)}"))}";

    private static IEnumerable<string> Background(LoadSummary summary)
    {
        BackgroundSummary beside = summary.Background;
        if (beside.IdleConnections > 0)
        {
            yield return $"beside it: {Numbers.Count(beside.IdleConnections)} idle connections";
        }

        if (beside.Churn is { } churn)
        {
            yield return $"beside it: {Numbers.Count(churn.Count)} short connections, p50 {Latencies.Text(churn.P50Us)}, p99 {Latencies.Text(churn.P99Us)}";
        }

        if (beside.BulkConnections > 0)
        {
            yield return $"beside it: {Numbers.Count(beside.BulkConnections)} connections with batches, {Numbers.Count(beside.BulkItemsPerSecond)} searches/s";
        }
    }

    private static string Advice(LoadSummary summary) => summary.Options.Rate is null
        ? "A closed loop keeps the server saturated: its rate is what the server can do, its latencies are queues. For latencies as callers see them give a --rate well below."
        : "Latencies count from when each request was due, so that waiting for a stalled server is not left out.";
}
