using System.Globalization;
using Juki.Engine.Load.Answers;
using Juki.Engine.Load.Workloads;

namespace Juki.Engine.Load.Results;

/// <summary>What the answers were worth; those of the warm-up and of the background count too.</summary>
public sealed record AnswerSummary
{
    /// <summary>Answers that were held against the request and what is known of its person; of lookups state and code, not the items.</summary>
    public long Checked { get; init; }

    /// <summary>Answers that cannot be true: another person's code, a certain answer for another person, nobody under a code that somebody has.</summary>
    public long Wrong { get; init; }

    /// <summary>Answers below <em>certain</em> that name another person: what noise does, and what a human reviews.</summary>
    public long NamedAnother { get; init; }

    /// <summary>
    /// Answers that name nobody although the person is in the register; of queries without noise also verifications that are not
    /// certain. Noise does that, so they do not fail a load.
    /// </summary>
    public long Missed { get; init; }

    /// <summary>Replies that do not have the layout of their kind.</summary>
    public long Malformed { get; init; }

    /// <summary>Replies that belong to no request in flight.</summary>
    public long Unasked { get; init; }

    /// <summary>Requests that were sent and not answered.</summary>
    public long Missing { get; init; }

    /// <summary>Errors in place of replies, by number (PROTOCOL.md §7).</summary>
    public required IReadOnlyDictionary<string, long> Errors { get; init; }

    /// <summary>Lookups by state of the code.</summary>
    public required IReadOnlyDictionary<string, long> LookupStates { get; init; }

    /// <summary>Verifications by result code.</summary>
    public required IReadOnlyDictionary<string, long> VerifyResults { get; init; }

    /// <summary>Searches by result code.</summary>
    public required IReadOnlyDictionary<string, long> SearchResults { get; init; }

    /// <summary>Every request has its answer, and none is wrong.</summary>
    public bool IsSound => Wrong + Malformed + Unasked + Missing == 0 && Errors.Count == 0;

    internal static AnswerSummary Of(AnswerTally tally) => new()
    {
        Checked = Enum.GetValues<AnswerVerdict>().Sum(tally.Of),
        Wrong = tally.Of(AnswerVerdict.Wrong),
        NamedAnother = tally.Of(AnswerVerdict.NamedAnother),
        Missed = tally.Of(AnswerVerdict.Missed),
        Malformed = tally.Of(AnswerVerdict.Malformed),
        Unasked = tally.Unasked,
        Missing = tally.Missing,
        Errors = tally.Faults().ToDictionary(pair => ((int)pair.Key).ToString(CultureInfo.InvariantCulture), pair => pair.Value),
        LookupStates = tally.States().ToDictionary(pair => pair.Key.ToString().ToLowerInvariant(), pair => pair.Value),
        VerifyResults = ResultsOf(tally, RequestKind.Verify),
        SearchResults = ResultsOf(tally, RequestKind.Search),
    };

    private static Dictionary<string, long> ResultsOf(AnswerTally tally, RequestKind kind) =>
        tally.Results(kind).ToDictionary(pair => ((int)pair.Key).ToString("00", CultureInfo.InvariantCulture), pair => pair.Value);
}
