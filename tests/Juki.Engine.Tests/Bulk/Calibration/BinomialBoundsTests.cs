using Juki.Engine.Bulk.Calibration;

namespace Juki.Engine.Tests.Bulk.Calibration;

public class BinomialBoundsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(1_000)]
    [InlineData(2_336_260)]
    [InlineData(120_000_000)]
    public void Given_none_seen_When_bounded_Then_it_is_the_share_under_which_that_has_a_chance_of_one_in_twenty(long among)
    {
        double expected = 1 - Math.Pow(0.05, 1.0 / among);

        Assert.Equal(1, BinomialBounds.Upper(0, among, 0.95) / expected, 1e-6);
        Assert.Equal(0, BinomialBounds.Lower(0, among, 0.95));
    }

    [Fact]
    public void Given_none_seen_among_many_When_bounded_Then_it_is_about_three_by_their_number() =>
        Assert.Equal(3.0, BinomialBounds.Upper(0, 1_000_000, 0.95) * 1_000_000, 0.01);

    [Theory]
    [InlineData(1, 10, 0.975)]
    [InlineData(5, 10, 0.975)]
    [InlineData(9, 10, 0.95)]
    [InlineData(3, 400, 0.95)]
    [InlineData(37, 1_000, 0.975)]
    public void Given_some_seen_When_bounded_Then_the_binomial_tails_at_the_bounds_are_what_was_asked_for(int seen, int among, double confidence)
    {
        double upper = BinomialBounds.Upper(seen, among, confidence);
        double lower = BinomialBounds.Lower(seen, among, confidence);

        Assert.InRange((double)seen / among, lower, upper);
        Assert.Equal(1 - confidence, AtMost(seen, among, upper), 1e-9);
        Assert.Equal(1 - confidence, 1 - AtMost(seen - 1, among, lower), 1e-9);
    }

    [Fact]
    public void Given_all_seen_or_nobody_asked_When_bounded_Then_nothing_is_ruled_out_above()
    {
        Assert.Equal(1, BinomialBounds.Upper(7, 7, 0.95));
        Assert.Equal(1, BinomialBounds.Upper(0, 0, 0.95));
        Assert.Equal(0.05, Math.Pow(BinomialBounds.Lower(7, 7, 0.95), 7), 1e-9);
    }

    [Fact]
    public void Given_many_seen_among_many_When_bounded_Then_the_normal_approximation_is_close()
    {
        const double Share = 0.02;
        double deviation = Math.Sqrt(Share * (1 - Share) / 50_000_000);

        Assert.Equal(Share + (1.959964 * deviation), BinomialBounds.Upper(1_000_000, 50_000_000, 0.975), deviation * 0.01);
    }

    /// <summary>P(X ≤ seen), summed term by term: the plain way.</summary>
    private static double AtMost(int seen, int among, double share)
    {
        double term = Math.Pow(1 - share, among);
        double sum = term;
        for (int k = 1; k <= seen; k++)
        {
            term *= (among - k + 1) / (double)k * (share / (1 - share));
            sum += term;
        }

        return sum;
    }
}
