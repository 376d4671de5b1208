using FsCheck;
using FsCheck.Fluent;
using Juki.Engine.Load.Workloads;

namespace Juki.Engine.Load.Tests;

public class RequestMixTests
{
    [Fact]
    public void Given_any_mix_When_written_and_read_Then_it_is_the_same() =>
        Prop.ForAll(Mixes().ToArbitrary(), mix =>
        {
            Assert.True(RequestMix.TryParse(mix.ToString(), out RequestMix read));
            Assert.Equal(mix, read);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Given_any_mix_When_planned_Then_every_stretch_has_its_part_of_each_kind_but_for_one_or_two() =>
        Prop.ForAll(Mixes().ToArbitrary(), mix =>
        {
            RequestKind[] plan = mix.Plan();
            foreach (RequestKind kind in Enum.GetValues<RequestKind>())
            {
                int half = plan.Take(plan.Length / 2).Count(place => place == kind);

                Assert.Equal(mix.Of(kind), plan.Count(place => place == kind));
                Assert.InRange(half - (mix.Of(kind) / 2.0), -2, 2);
            }
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("")]
    [InlineData("lookup")]
    [InlineData("lookup=")]
    [InlineData("lookup=-1")]
    [InlineData("lookup=0")]
    [InlineData("lookup=1001")]
    [InlineData("0=5")]
    [InlineData("guess=5")]
    [InlineData("lookup=5;verify=5")]
    public void Given_what_is_no_mix_When_read_Then_it_is_refused(string text) => Assert.False(RequestMix.TryParse(text, out _));

    private static Gen<RequestMix> Mixes() =>
        Gen.Choose(0, 100).Three().Where(parts => parts.Item1 + parts.Item2 + parts.Item3 > 0).Select(parts => new RequestMix(parts.Item1, parts.Item2, parts.Item3));
}
