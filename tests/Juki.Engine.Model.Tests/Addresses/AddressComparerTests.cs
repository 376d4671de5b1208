using Juki.Engine.Model.Addresses;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Model.Tests.Addresses;

public class AddressComparerTests
{
    private const string Registered = "東京都千代田区霞ヶ関一丁目2番3号";

    [Theory]
    [InlineData("東京都千代田区霞ヶ関一丁目2番3号")]
    [InlineData("東京都千代田区霞ヶ関1丁目2番地3")]
    [InlineData("東京都千代田区霞ヶ関1-2-3")]
    [InlineData("東京都千代田区霞ヶ関１－２－３")]
    [InlineData("東京都千代田区霞ヶ関一丁目二番三号")]
    [InlineData("千代田区霞ケ関1丁目2の3")]
    [InlineData("千代田区霞が関１丁目２番３号")]
    [InlineData("千代田区霞ガ関 1-2-3")]
    [InlineData("東京都 千代田区 大字霞ヶ関 1丁目 2番 3号")]
    public void Given_an_equal_writing_of_domain_4_3_When_compared_Then_it_is_A6(string query) =>
        Assert.Equal(AddressLevel.A6, Level(query, Registered));

    [Fact]
    public void Given_any_kind_of_hyphen_between_digits_When_compared_Then_it_is_A6()
    {
        string hyphens = "-\u00AD\u02D7\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\u2500\u2501\uFE63\uFF0D\u30FC\uFF70";
        Assert.Equal(17, hyphens.Length);
        Assert.All(hyphens, hyphen => Assert.Equal(AddressLevel.A6, Level($"千代田区霞が関1{hyphen}2{hyphen}3", Registered)));
    }

    [Theory]
    [InlineData("千代田区霞が関1-2-3-405", Registered, AddressLevel.A5)]
    [InlineData("千代田区霞が関1-2-3-405", Registered + " 405", AddressLevel.A6)]
    [InlineData("千代田区霞が関1-2-3 405号室", Registered + "-405", AddressLevel.A6)]
    [InlineData("千代田区霞が関1-2-3 ｺｰﾎﾟ桜405", Registered + "　コーポ櫻４０５号", AddressLevel.A5)]
    [InlineData("千代田区霞が関1-2-3 コーポ桜405", Registered + "　コーポ櫻４０５号", AddressLevel.A6)]
    [InlineData("千代田区霞が関1-2-3 コーポ桜406", Registered + "コーポ桜405号室", AddressLevel.A5)]
    [InlineData("千代田区霞が関1-2-3-405", Registered + "コーポ桜405号室", AddressLevel.A5)]
    [InlineData("千代田区霞が関1-2-3", Registered + "コーポ桜405号室", AddressLevel.A5)]
    [InlineData("千代田区霞が関1-2-4", Registered, AddressLevel.A4)]
    [InlineData("千代田区霞が関1-2", Registered, AddressLevel.A4)]
    [InlineData("千代田区霞が関1-3-3", Registered, AddressLevel.A3)]
    [InlineData("千代田区霞が関", Registered, AddressLevel.A3)]
    [InlineData("千代田区永田町1-2-3", Registered, AddressLevel.A2)]
    [InlineData("東京都府中市宮町1-2-3", Registered, AddressLevel.A1)]
    [InlineData("東京都", Registered, AddressLevel.A1)]
    [InlineData("大阪府堺市堺区大浜北町1-2-3", Registered, AddressLevel.A0)]
    [InlineData("どこか", Registered, AddressLevel.AU)]
    [InlineData(" ", Registered, AddressLevel.Missing)]
    [InlineData("広島県府中市府川町315", "広島県府中市府川町315番地", AddressLevel.A6)]
    [InlineData("府中市府川町315", "広島県府中市府川町315番地", AddressLevel.A6)]
    [InlineData("府中市宮町2-3", "東京都府中市宮町2番3号", AddressLevel.A6)]
    [InlineData("余市町朝日町26", "北海道余市郡余市町朝日町26番地", AddressLevel.A6)]
    [InlineData("堺市堺区大浜北町1-2-3", "大阪府堺市堺区大浜北町1丁2番3号", AddressLevel.A6)]
    [InlineData("札幌市中央区北1条西10丁目2", "北海道札幌市中央区北一条西十丁目2番地", AddressLevel.A6)]
    [InlineData("札幌市中央区北１条西１０－２", "北海道札幌市中央区北一条西十丁目2番地", AddressLevel.A6)]
    [InlineData("洋野町種市5-12-3", "岩手県九戸郡洋野町種市第5地割12番地3", AddressLevel.A6)]
    [InlineData("千代田区3番町6", "東京都千代田区三番町6番地", AddressLevel.A6)]
    [InlineData("千代田区三番町六番地", "東京都千代田区三番町6番地", AddressLevel.A6)]
    [InlineData("上田市上田123番地の4", "長野県上田市大字上田123番地4", AddressLevel.A6)]
    [InlineData("上田市上田1234-5-6", "長野県上田市大字上田1234番地5-6", AddressLevel.A6)]
    [InlineData("上田市上田12-5-6", "長野県上田市大字上田12番地5-6", AddressLevel.A6)]
    [InlineData("上田市上田無番地", "長野県上田市大字上田無番地", AddressLevel.A6)]
    [InlineData("岩手県下閉伊郡普代村北ノ股第9地割10番地", "岩手県下閉伊郡普代村北ノ股第9地割10番地", AddressLevel.A6)]
    [InlineData("岩手県奥州市水沢立町第4地割25番地", "岩手県奥州市水沢立町第4地割25番地", AddressLevel.A6)]
    [InlineData("横浜市神奈川区三ツ沢東町二丁目5番 三ツ沢東町メゾン101号", "神奈川県横浜市神奈川区三ツ沢東町二丁目5番　三ツ沢東町メゾン101号", AddressLevel.A6)]
    [InlineData("札幌市南区簾舞一条3丁目37番地 五十嵐パレス 408号室", "北海道札幌市南区簾舞一条三丁目37番地　五十嵐パレス408号室", AddressLevel.A6)]
    [InlineData("福岡市早良区室住団地２４番３０号　室住団地テラス２０３", "福岡県福岡市早良区室住団地24-30　室住団地テラス203", AddressLevel.A6)]
    [InlineData("千代田区三番町4丁目165番地　五番町メゾン302号", "東京都千代田区三番町4丁目165番地　五番町メゾン302号", AddressLevel.A6)]
    [InlineData("千代田区霞が関一丁目 二番 三号", Registered, AddressLevel.A6)]
    [InlineData("千代田区霞が関 １丁目 ２番 ３", Registered, AddressLevel.A6)]
    public void Given_two_addresses_When_compared_Then_the_level_says_how_far_they_agree(string query, string registered, AddressLevel expected) =>
        Assert.Equal(expected, Level(query, registered));

    [Fact]
    public void Given_a_town_in_one_of_two_namesakes_When_parsed_Then_the_town_decides()
    {
        Assert.Equal([13], PrefecturesOf("府中市宮町1-2"));
        Assert.Equal([34], PrefecturesOf("府中市府川町1-2"));
        Assert.Equal([13, 34], PrefecturesOf("府中市").Order());
    }

    [Fact]
    public void Given_two_spellings_of_one_place_When_learned_Then_they_are_one_class()
    {
        var master = new AddressMaster([
            new PlaceText("131016", "東京都千代田区", "霞ヶ関"),
            new PlaceText("13101", "千代田区", "大字霞が関"),
            new PlaceText("", "東京都千代田区", "霞が関"),
        ]);
        Assert.Equal(new PlaceClass(0, 0, 13), master.ClassOf(0));
        Assert.Equal(master.ClassOf(0), master.ClassOf(1));
        Assert.NotEqual(master.ClassOf(0), master.ClassOf(2));
    }

    [Theory]
    [InlineData("東京都府中市宮町1‐2‐3", "東京都府中市宮町１－２－３", true)]
    [InlineData("東京都府中市宮町1‐2‐3", "東京都府中市宮町１－２－４", false)]
    public void Given_an_address_kept_as_text_When_compared_Then_the_keys_decide(string query, string registered, bool expected)
    {
        var prepared = new PreparedAddress();
        TestPlaces.Master.Parse(query, prepared);
        Assert.Equal(expected, AddressComparer.SameKey(prepared, registered));
    }

    private static IEnumerable<int> PrefecturesOf(string query)
    {
        var prepared = new PreparedAddress();
        TestPlaces.Master.Parse(query, prepared);
        return Enumerable.Range(0, prepared.PlaceCount).Select(i => prepared.Place(i).Prefecture);
    }

    [Theory]
    [InlineData("東京都千代田区本町1-2", 0, AddressLevel.A6)]
    [InlineData("千代田区本町1-2", 0, AddressLevel.A6)]
    [InlineData("千代田区本町通1-2", 0, AddressLevel.A2)]
    [InlineData("千代田区本町通1-2", 1, AddressLevel.A6)]
    [InlineData("千代田区第1 2", 2, AddressLevel.A3)]
    [InlineData("千代田区第12番地", 2, AddressLevel.A2)]
    [InlineData("千代田区1-2", 3, AddressLevel.A6)]
    [InlineData("千代田区本町1-2", 3, AddressLevel.A2)]
    [InlineData("千代田区", 3, AddressLevel.A3)]
    public void Given_places_that_begin_alike_When_held_against_one_Then_only_its_own_address_is_there(string query, int place, AddressLevel expected)
    {
        var master = new AddressMaster([.. new[] { "本町", "本町通", "第1", "" }.Select(town => new PlaceText("131016", "東京都千代田区", town))]);
        var prepared = new PreparedAddress();
        master.Parse(query, prepared);
        Assert.Equal(expected, AddressComparer.Compare(prepared, master, place, new AddressNumbers(0, 1, 2, 0), default, 0));
    }

    [Fact]
    public void Given_a_place_When_its_key_is_asked_for_Then_it_is_the_place_as_addresses_are_folded()
    {
        var master = new AddressMaster([new PlaceText("131016", "東京都千代田区", "霞が関"), new PlaceText("", "", new string('町', 300))]);
        var prepared = new PreparedAddress();
        master.Parse("東京都千代田区霞ヶ関", prepared);
        Assert.Equal(prepared.Key, master.KeyOf(0));
        Assert.True(master.KeyOf(1).IsEmpty);
    }

    /// <summary>The level by the resident's own place, which must be the one by the parsed places.</summary>
    private static AddressLevel Level(string query, string registered)
    {
        var prepared = new PreparedAddress();
        TestPlaces.Master.Parse(query, prepared);
        Assert.True(RegisteredAddressText.TryRead(registered, out RegisteredAddress address));
        int place = TestPlaces.IdOf(address);
        AddressLevel level = AddressComparer.Compare(
            prepared, TestPlaces.Master, place, address.Numbers, address.Building, address.Room);
        Assert.Equal(
            AddressComparer.Compare(prepared, TestPlaces.Master.ClassOf(place), address.Numbers, address.Building, address.Room),
            level);
        return level;
    }
}
