using Juki.Engine.Store.Building;
using Juki.Engine.Store.Encoders;

namespace Juki.Engine.Store.Tests.Building;

public sealed class AddressEncoderTests
{
    private static readonly string[] Addresses =
    [
        "東京都千代田区霞が関一丁目2番3号", "東京都千代田区霞ヶ関1-2-3 コーポ桜101号室", "", "どこかよくわからない所　その先 99999番地の88888",
        "北海道札幌市中央区北一条西3丁目2番地" + new string('棟', 90),
    ];

    [Fact]
    public void Given_an_address_that_was_just_met_When_encoded_again_Then_it_is_the_same_and_its_texts_are_counted()
    {
        var texts = new TextPools();
        var encoder = new AddressEncoder(texts, new TextKey());
        foreach (string address in Addresses)
        {
            EncodedAddress first = encoder.Encode("131016", address);
            int uses = texts.Places.Uses(first.Place);
            int ofBuilding = texts.Buildings.Uses(first.Building);

            Assert.Equal(first, encoder.Encode("131016", address));
            Assert.Equal(uses + 1, texts.Places.Uses(first.Place));
            Assert.Equal(ofBuilding + 1, texts.Buildings.Uses(first.Building));
            Assert.True(first.RawAddress == 0 || texts.RawAddresses.Uses(first.RawAddress - 1) == 2);
        }

        Assert.Equal(Addresses.Max(address => address.Length), encoder.LengthMax);
    }

    [Fact]
    public void Given_one_text_under_two_municipality_codes_When_encoded_Then_the_places_differ()
    {
        var encoder = new AddressEncoder(new TextPools(), new TextKey());

        Assert.NotEqual(encoder.Encode("131016", Addresses[0]).Place, encoder.Encode("13101", Addresses[0]).Place);
    }

    [Fact]
    public void Given_more_addresses_than_are_kept_When_encoded_in_turn_Then_each_keeps_its_own_place()
    {
        var encoder = new AddressEncoder(new TextPools(), new TextKey());
        string[] addresses = [.. Enumerable.Range(0, 500).Select(number => $"東京都千代田区町{(char)('一' + number)}1番2号")];
        int[] places = [.. addresses.Select(address => encoder.Encode("131016", address).Place)];

        Assert.Equal(500, places.Distinct().Count());
        Assert.Equal(places, addresses.Select(address => encoder.Encode("131016", address).Place));
    }
}
