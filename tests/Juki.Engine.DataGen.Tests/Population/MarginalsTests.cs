using Juki.Engine.DataGen.Population;
using Juki.Engine.DataGen.Statistics;
using People = Juki.Engine.DataGen.Population.Population;

namespace Juki.Engine.DataGen.Tests.Population;

public sealed class MarginalsTests
{
    [Fact]
    public void Given_200000_residents_When_summarised_Then_every_marginal_is_within_its_tolerance()
    {
        People people = new(new PopulationOptions { Residents = 200_000, Seed = 3, Threads = 2 });
        people.Generate(() => new DigestSink());

        PopulationSummary summary = people.Summarise();

        Assert.Equal(200_000, summary.Residents);
        Assert.True(summary.IsOk, string.Join('\n', summary.Marginals.Where(marginal => !marginal.IsOk)));
    }

    [Fact]
    public void Given_nothing_generated_When_summarised_Then_it_says_what_to_call_first()
    {
        People people = new(new PopulationOptions { Residents = 10 });
        Assert.Contains("Generate", Assert.Throws<InvalidOperationException>(people.Summarise).Message, StringComparison.Ordinal);
    }
}
