using Juki.Engine.Answers;
using Juki.Engine.Benchmarks.Adversarial;
using Juki.Engine.Benchmarks.Registers;
using Juki.Engine.Benchmarks.Reporting;
using Juki.Engine.Benchmarks.Tolerant;
using Juki.Engine.Model.Verdict;
using Xunit.Abstractions;

namespace Juki.Engine.Benchmarks.Tests;

/// <summary>
/// No query may cost much or name somebody, whatever it holds. With JUKI_LONG_TESTS=1 among ten million residents, else among
/// two hundred thousand; the limit is the same.
/// </summary>
public sealed class AdversarialTests(ITestOutputHelper output)
{
    private const int Times = 9;

    private static readonly int Residents = Environment.GetEnvironmentVariable("JUKI_LONG_TESTS") == "1" ? 10_000_000 : 200_000;

    [Fact]
    public void Given_queries_made_to_cost_much_When_asked_Then_each_names_nobody_with_a_reason_and_within_the_limit()
    {
        output.WriteLine(FormattableString.Invariant($"{Residents:N0} residents"));
        using BenchmarkRegister source = BenchmarkRegister.Generate(Residents);
        var run = new AdversarialRun(source.CreateEngine());

        Assert.All(AdversarialQueries.Of(new CommonItems(source.Register)), query => Check(query, run));
    }

    [Fact]
    public void Given_a_small_register_When_the_report_is_made_Then_it_has_a_row_for_every_query_and_all_are_right()
    {
        using BenchmarkRegister source = BenchmarkRegister.Generate(2_000);
        IdentityEngine engine = source.CreateEngine();

        string report = AdversarialCommand.Measure(engine, times: 1).ToText();

        Assert.All(AdversarialQueries.Of(new CommonItems(source.Register)), query => Assert.Contains(query.Name, report, StringComparison.Ordinal));
        Assert.DoesNotContain("  NO", report, StringComparison.Ordinal);
        Assert.Contains(Figures.Count(source.Register.ResidentCount), report, StringComparison.Ordinal);
    }

    /// <summary>The second worst of the times: one alone may have met the neighbours of this machine.</summary>
    private static void Check(AdversarialQuery query, AdversarialRun run)
    {
        (Answer answer, Latencies times) = run.Ask(query, Times);
        Assert.Contains(answer.Result, query.Right);
        Assert.NotEqual(AnswerReason.None, answer.Reason);
        Assert.Equal(-1, answer.ResidentRow);
        Assert.True(times.SecondWorst() < AdversarialCommand.Limit.TotalMicroseconds, $"{query}: {times.SecondWorst():F0} µs");
    }
}
