using Juki.Engine.DataGen.Population;
using Juki.Engine.Model.Records;
using People = Juki.Engine.DataGen.Population.Population;

namespace Juki.Engine.DataGen.Tests.Population;

public sealed class DeterminismTests
{
    [Fact]
    public void Given_one_two_and_three_threads_When_generated_Then_the_records_are_the_same()
    {
        (ulong, long) one = DigestOf(seed: 1, threads: 1);

        Assert.Equal(one, DigestOf(seed: 1, threads: 2));
        Assert.Equal(one, DigestOf(seed: 1, threads: 3));
    }

    [Fact]
    public void Given_another_seed_When_generated_Then_the_records_differ() =>
        Assert.NotEqual(DigestOf(seed: 1, threads: 2), DigestOf(seed: 2, threads: 2));

    [Fact]
    public void Given_the_parameters_of_a_population_When_made_from_them_Then_it_is_the_same_population()
    {
        People people = new(new PopulationOptions { Residents = 5_000, Seed = 42 });
        People? again = People.FromParameters(people.Parameters);

        Assert.NotNull(again);
        Assert.Equal(DigestOf(people), DigestOf(again));
    }

    [Theory]
    [InlineData("generator", "another")]
    [InlineData("generator-version", "0")]
    [InlineData("residents", "many")]
    [InlineData("residents", "0")]
    [InlineData("today", "yesterday")]
    public void Given_parameters_of_something_else_When_a_population_is_asked_for_Then_there_is_none(string name, string value)
    {
        Dictionary<string, string> parameters = new(new People(new PopulationOptions { Residents = 10 }).Parameters) { [name] = value };
        Assert.Null(People.FromParameters(parameters));
    }

    [Fact]
    public void Given_a_sink_that_fails_When_generated_Then_its_error_comes_out_and_all_threads_have_ended()
    {
        People people = new(new PopulationOptions { Residents = 30_000, Threads = 2 });
        Assert.Throws<IOException>(() => people.Generate(() => new FailingSink()));
        Assert.Throws<InvalidOperationException>(people.Summarise);
    }

    [Fact]
    public void Given_a_stop_before_the_start_When_generated_Then_it_is_cancelled()
    {
        People people = new(new PopulationOptions { Residents = 30_000, Threads = 2 });
        Assert.ThrowsAny<OperationCanceledException>(() => people.Generate(() => new DigestSink(), stop: new CancellationToken(canceled: true)));
    }

    private sealed class FailingSink : IResidentSink
    {
        public void Add(in ResidentRecord resident) => throw new IOException("disk full");

        public void AddVersion(in VersionRecord version)
        {
        }
    }

    private static (ulong Digest, long Records) DigestOf(ulong seed, int threads) =>
        DigestOf(new People(new PopulationOptions { Residents = 30_000, Seed = seed, Threads = threads }));

    private static (ulong Digest, long Records) DigestOf(People people)
    {
        List<DigestSink> sinks = [];
        people.Generate(() =>
        {
            sinks.Add(new DigestSink());
            return sinks[^1];
        });
        return (sinks.Aggregate(0UL, (sum, sink) => sum + sink.Digest), sinks.Sum(sink => sink.Records));
    }
}
