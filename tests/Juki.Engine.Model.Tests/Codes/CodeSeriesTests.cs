using Juki.Engine.Model.Codes;

namespace Juki.Engine.Model.Tests.Codes;

public class CodeSeriesTests
{
    [Fact]
    public void Given_a_seed_When_codes_are_drawn_Then_all_differ_have_right_check_digits_and_come_again()
    {
        CodeSeries series = new(seed: 7);
        CodeSeries again = new(seed: 7);
        HashSet<ResidentCode> drawn = [];
        for (ulong number = 0; number < 20_000; number++)
        {
            ResidentCode code = series.CodeOf(number);
            Assert.True(drawn.Add(code));
            Assert.Equal(code, again.CodeOf(number));
            Assert.Equal(CodeFault.None, ResidentCode.Parse(code.Reveal(), out ResidentCode read));
            Assert.Equal(code, read);
        }
    }

    [Fact]
    public void Given_codes_of_a_series_When_spread_over_ten_parts_Then_none_is_favoured()
    {
        CodeSeries series = new(seed: 8);
        int[] parts = new int[10];
        for (ulong number = 0; number < 20_000; number++)
        {
            parts[series.CodeOf(number).Body / (ResidentCode.BodyCount / 10)]++;
        }

        Assert.All(parts, count => Assert.InRange(count, 1_800, 2_200));
    }

    [Fact]
    public void Given_two_seeds_When_codes_are_drawn_Then_they_have_next_to_none_in_common()
    {
        IEnumerable<ResidentCode> Drawn(ulong seed) => Enumerable.Range(0, 10_000).Select(number => new CodeSeries(seed).CodeOf((ulong)number));

        Assert.InRange(Drawn(1).Intersect(Drawn(2)).Count(), 0, 3);
    }

    [Fact]
    public void Given_a_number_beyond_all_codes_When_asked_Then_it_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new CodeSeries(1).CodeOf(ResidentCode.BodyCount));
}
