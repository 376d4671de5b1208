using Juki.Engine.Store.Spellings;

namespace Juki.Engine.Store.Tests.Spellings;

public sealed class EditDistanceTests
{
    private static readonly int Seed = Environment.TickCount;

    [Theory]
    [InlineData("斎藤", "斎藤", 0, 0)]
    [InlineData("佐藤", "藤佐", 1, 2)]
    [InlineData("長谷川", "長川", 1, 1)]
    [InlineData("山田", "山本", 1, 1)]
    [InlineData("KITTEN", "SITTING", 3, 3)]
    [InlineData("CA", "ABC", 3, 3)]
    [InlineData("", "田中", 2, 2)]
    [InlineData("SMITH", "SMTIH", 1, 2)]
    public void Given_two_names_When_edits_are_counted_Then_a_swap_is_one_slip_and_two_plain_edits(string left, string right, int slips, int plain)
    {
        Assert.Equal(slips, EditDistance.Of<SlipEdits>(left, right, int.MaxValue));
        Assert.Equal(plain, EditDistance.Of<PlainEdits>(left, right, int.MaxValue));
    }

    [Fact]
    public void Given_random_names_When_counted_under_every_limit_Then_it_is_the_definition_up_to_the_limit_and_more_beyond()
    {
        var random = new Random(Seed);
        var names = new RandomNames(random);
        for (int pair = 0; pair < 400; pair++)
        {
            string left = names.Next(random.Next(0, pair % 20 == 0 ? 200 : 12), withRare: false);
            string right = random.Next(3) == 0 ? names.Next(random.Next(0, 12), withRare: false) : names.Slipped(left);
            int limit = random.Next(0, 8);
            Assert.True(Agrees<SlipEdits>(left, right, limit) && Agrees<PlainEdits>(left, right, limit), $"seed {Seed}: {left}, {right}, limit {limit}");
        }
    }

    [Fact]
    public void Given_names_as_long_as_a_record_may_hold_When_counted_under_a_limit_Then_it_is_done_within_the_band()
    {
        string left = new('田', 50_000);

        Assert.Equal(2, EditDistance.Of<SlipEdits>(left, left[..24_999] + "山" + left[..24_999], limit: 3));
    }

    private static bool Agrees<TEdits>(string left, string right, int limit)
        where TEdits : struct, IEdits
    {
        int expected = PlainDistance.Of(left, right, TEdits.Transposes);
        int counted = EditDistance.Of<TEdits>(left, right, limit);
        return EditDistance.Of<TEdits>(left, right, int.MaxValue) == expected && (expected <= limit ? counted == expected : counted > limit);
    }
}
