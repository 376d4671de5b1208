using Juki.Engine.Model.Addresses;

namespace Juki.Engine.Model.Tests.Addresses;

/// <summary>Places that come after the master was learned.</summary>
public sealed class AddedPlaceTests
{
    private static readonly PlaceText Kasumigaseki = new("131016", "東京都千代田区", "霞ヶ関");

    private readonly AddressMaster _master = new([Kasumigaseki, new PlaceText("271276", "大阪府大阪市北区", "梅田")]);

    [Theory]
    [InlineData("131016", "東京都千代田区", "霞が関")]
    [InlineData("13101", "千代田区", "大字霞ケ関")]
    public void Given_another_spelling_of_a_town_that_was_learned_When_added_Then_it_has_its_class(string code, string municipality, string town) =>
        Assert.Equal(_master.ClassOf(0), Added(new PlaceText(code, municipality, town)));

    [Fact]
    public void Given_a_town_that_was_not_learned_When_added_Then_municipality_and_prefecture_are_understood() =>
        Assert.Equal(_master.ClassOf(0) with { Town = -1 }, Added(Kasumigaseki with { Town = "新開地" }));

    [Fact]
    public void Given_a_municipality_that_was_not_learned_When_added_Then_the_prefecture_is_understood() =>
        Assert.Equal(new PlaceClass(-1, -1, 47), Added(new PlaceText("472018", "沖縄県那覇市", "泉崎")));

    [Fact]
    public void Given_a_text_that_names_no_place_When_added_Then_nothing_is_understood() =>
        Assert.Equal(new PlaceClass(-1, -1, -1), Added(new PlaceText("", "", "")));

    [Fact]
    public void Given_a_thousand_places_When_added_Then_each_keeps_its_key()
    {
        string[] keys = [.. Enumerable.Range(0, 1000).Select(number =>
        {
            _master.Add(Kasumigaseki with { Town = "町" + (char)('一' + number) });
            return _master.KeyOf(_master.PlaceCount - 1).ToString();
        })];

        // Folding makes one of some rare kanji.
        Assert.InRange(keys.Distinct().Count(), 900, 1000);
        Assert.Equal(keys, Enumerable.Range(2, 1000).Select(id => _master.KeyOf(id).ToString()));
    }

    private PlaceClass Added(PlaceText place)
    {
        _master.Add(place);
        return _master.ClassOf(_master.PlaceCount - 1);
    }
}
