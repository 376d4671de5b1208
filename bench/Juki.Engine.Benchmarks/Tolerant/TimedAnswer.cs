using Juki.Engine.Candidates;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Benchmarks.Tolerant;

/// <summary>One query, asked by itself.</summary>
/// <param name="Time">From its text to its answer.</param>
/// <param name="Result">The result.</param>
/// <param name="LastPass">The last pass that it had to go through.</param>
internal readonly record struct TimedAnswer(TimeSpan Time, ResultCode Result, CandidatePass LastPass);
