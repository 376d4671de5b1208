using Juki.Engine.Cli.Console;
using Juki.Engine.Load.Results;

namespace Juki.Engine.Cli.Verbs;

/// <summary>What was not as it must be; nothing if all was.</summary>
internal static class LoadFaultText
{
    public static IEnumerable<string> Of(LoadSummary summary) =>
        [.. Answers(summary.Answers), .. Connections(summary), .. Background(summary.Background), .. Schedule(summary)];

    private static IEnumerable<string> Answers(AnswerSummary answers)
    {
        (string Name, long Count)[] faults =
        [
            ("WRONG ANSWERS", answers.Wrong),
            ("MALFORMED REPLIES", answers.Malformed),
            ("REPLIES TO NOTHING", answers.Unasked),
            ("REQUESTS WITHOUT AN ANSWER", answers.Missing),
            .. answers.Errors.Select(pair => ($"ERRORS {pair.Key}", pair.Value)),
        ];
        return faults.Where(fault => fault.Count > 0).Select(fault => $"{fault.Name}: {Numbers.Count(fault.Count)}");
    }

    private static IEnumerable<string> Connections(LoadSummary summary) =>
        summary.Losses.CountBy(loss => loss).Select(pair => $"CONNECTIONS LOST to {summary.Options.Server}: {Numbers.Count(pair.Value)}, {pair.Key}");

    private static IEnumerable<string> Background(BackgroundSummary background)
    {
        if (background.IdleLost > 0)
        {
            yield return $"IDLE CONNECTIONS LOST: {Numbers.Count(background.IdleLost)}";
        }

        if (background.ChurnFailed > 0)
        {
            yield return $"SHORT CONNECTIONS FAILED: {Numbers.Count(background.ChurnFailed)}, the last one because {background.ChurnFailure}";
        }
    }

    /// <summary>Too slow is not false: it does not fail the load, but nobody may overlook it.</summary>
    private static IEnumerable<string> Schedule(LoadSummary summary)
    {
        if (summary.Unanswered > 0)
        {
            yield return $"LATENCIES ARE LOWER BOUNDS: {Numbers.Count(summary.Unanswered)} requests that were never answered count with their wait up to the end";
        }

        if (summary.NeverSent > 0)
        {
            yield return $"NOT KEPT UP: {Numbers.Count(summary.NeverSent)} requests that were due could not be sent; ask for a lower --rate or allow more --pipeline";
        }
    }
}
