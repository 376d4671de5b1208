using Juki.Engine.Model.Codes;
using Juki.Engine.TestKit;

namespace Juki.Engine.DataGen.Tests.Integration;

[Collection(RealRegisterCollection.Name)]
public class TruthTests(RealRegister real)
{
    [Fact]
    public void Given_queries_When_their_truth_is_looked_up_Then_present_persons_are_in_the_register_and_absent_ones_have_no_code()
    {
        Assert.All(real.Heavy, query => Assert.Equal(query.IsPresent, real.RowOf(query) >= 0));
        Assert.All(real.Heavy, query => Assert.Equal(query.IsPresent, !query.Errors.Contains("absent")));
        Assert.InRange(real.Heavy.Count(query => !query.IsPresent), 0.09 * RealRegister.QueryCount, 0.11 * RealRegister.QueryCount);
    }

    [Fact]
    public void Given_absent_persons_with_a_code_When_it_is_looked_up_Then_nobody_has_it()
    {
        string[] codes = [.. real.Clean.Where(query => !query.IsPresent && query.Code.Length > 0).Select(query => query.Code)];

        Assert.True(codes.Length > 100, $"only {codes.Length} codes");
        Assert.All(codes, code =>
        {
            Assert.Equal(CodeFault.None, ResidentCode.Parse(code, out ResidentCode absent));
            Assert.True(real.Register.FindRow(absent) < 0 && !real.Register.TryFindRetired(absent, out _));
        });
    }

    [Fact]
    public void Given_clean_queries_with_a_code_When_compared_with_the_truth_Then_it_is_the_persons_own() =>
        Assert.All(real.Clean.Where(query => query.IsPresent && query.Code.Length > 0), query => Assert.Equal(query.TrueCode, query.Code));

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Given_another_number_of_threads_When_queries_are_made_Then_both_files_are_the_same_to_the_byte(int threads) =>
        Assert.Equal(real.Write("heavy", threads: 2), real.Write("heavy", threads));

    [Fact]
    public void Given_another_seed_When_queries_are_made_Then_they_ask_for_others()
    {
        NoisyQueries other = real.Write("clean", seed: RealRegister.Seed + 1);

        Assert.NotEqual(real.Clean.Select(query => query.TrueCode), other.Rows().Select(query => query.TrueCode));
    }
}
