using Juki.Engine.Model.Addresses;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Model.Tests.Addresses;

/// <summary>Every pair of addresses in the domain notes, §4.3 and §6: what is equal, and the traps.</summary>
public class DomainAddressTests
{
    private const string Kasumigaseki = "東京都千代田区霞ヶ関一丁目2番3号";

    private static readonly string[] Registered =
    [
        Kasumigaseki, "長野県上田市大字上田123番地4", "長野県上田市字ツ久井12番地", "千葉県市川市一之江1番地", "東京都府中市宮町一丁目2番地",
        "広島県府中市府川町315番地", "北海道余市郡余市町朝日町26番地", "大阪府堺市堺区大浜北町1丁2番3号", "北海道札幌市中央区北一条西十丁目2番地",
        "岩手県九戸郡洋野町種市第5地割12番地3", "京都府京都市中京区烏丸通三条上ル虎屋町566番地", "京都府京都市下京区四条通室町東入函谷鉾町80番地",
        "埼玉県さいたま市浦和区高砂三丁目15番1号", "埼玉県さいたま市緑区三室2458番地", "埼玉県さいたま市大宮区高鼻町一丁目31番地", "静岡県静岡市清水区旭町6番8号",
        "東京都西東京市田無町四丁目15番11号", "神奈川県相模原市緑区中野633番地",
    ];

    private static readonly PlaceText[] Places = [.. Registered.Select(PlaceOf).Distinct()];

    private static readonly AddressMaster Master = new(Places);

    /// <summary>"一丁目2番3号 / 1丁目2番地3 / 1-2-3 / １－２－３ / 一丁目二番三号."</summary>
    [Theory]
    [InlineData("東京都千代田区霞ヶ関一丁目2番3号")]
    [InlineData("東京都千代田区霞ヶ関1丁目2番地3")]
    [InlineData("東京都千代田区霞ヶ関1-2-3")]
    [InlineData("東京都千代田区霞ヶ関１－２－３")]
    [InlineData("東京都千代田区霞ヶ関一丁目二番三号")]
    [InlineData("東京都千代田区霞ケ関1-2-3")]
    [InlineData("東京都千代田区霞が関1-2-3")]
    [InlineData("東京都千代田区霞ガ関1-2-3")]
    [InlineData("千代田区霞が関1-2-3")]
    [InlineData("千代田区大字霞が関1-2-3")]
    public void Given_an_equal_writing_When_compared_Then_it_is_A6(string query) => Check(AddressLevel.A6, query, Kasumigaseki);

    [Theory]
    [InlineData("上田市上田123-4", "長野県上田市大字上田123番地4", AddressLevel.A6)]
    [InlineData("上田市字上田123番地の4", "長野県上田市大字上田123番地4", AddressLevel.A6)]
    [InlineData("上田市っ久井12", "長野県上田市字ツ久井12番地", AddressLevel.A6)]
    [InlineData("上田市ッ久井12", "長野県上田市字ツ久井12番地", AddressLevel.A6)]
    [InlineData("上田市つ久井12", "長野県上田市字ツ久井12番地", AddressLevel.A6)]
    [InlineData("市川市一ノ江1", "千葉県市川市一之江1番地", AddressLevel.A6)]
    [InlineData("市川市一の江1", "千葉県市川市一之江1番地", AddressLevel.A6)]
    [InlineData("余市町朝日町26", "北海道余市郡余市町朝日町26番地", AddressLevel.A6)]
    [InlineData("北海道余市町朝日町26番地", "北海道余市郡余市町朝日町26番地", AddressLevel.A6)]
    [InlineData("府中市宮町1-2", "東京都府中市宮町一丁目2番地", AddressLevel.A6)]
    [InlineData("府中市府川町315", "広島県府中市府川町315番地", AddressLevel.A6)]
    [InlineData("広島県府中市宮町1-2", "東京都府中市宮町一丁目2番地", AddressLevel.A0)]
    [InlineData("千代田区霞が関1-2-3", Kasumigaseki + " コーポ桜203号室", AddressLevel.A5)]
    [InlineData("千代田区霞が関1-2-3コーポ桜", Kasumigaseki + " コーポ桜203号室", AddressLevel.A5)]
    [InlineData("千代田区霞が関1-2-3コーポ桜203", Kasumigaseki + " コーポ桜203号室", AddressLevel.A6)]
    public void Given_what_people_leave_out_or_write_otherwise_When_compared_Then_the_place_is_the_same(
        string query, string registered, AddressLevel expected) => Check(expected, query, registered);

    /// <summary>"The traps."</summary>
    [Theory]
    [InlineData("堺市堺区大浜北町1丁2-3", "大阪府堺市堺区大浜北町1丁2番3号", AddressLevel.A6)]
    [InlineData("堺市堺区大浜北町1丁目2番3号", "大阪府堺市堺区大浜北町1丁2番3号", AddressLevel.A6)]
    [InlineData("堺市堺区大浜北町2-2-3", "大阪府堺市堺区大浜北町1丁2番3号", AddressLevel.A3)]
    [InlineData("札幌市中央区北1条西10丁目2番地", "北海道札幌市中央区北一条西十丁目2番地", AddressLevel.A6)]
    [InlineData("札幌市中央区北１条西１０－２", "北海道札幌市中央区北一条西十丁目2番地", AddressLevel.A6)]
    [InlineData("札幌市中央区北一条西一丁目2", "北海道札幌市中央区北一条西十丁目2番地", AddressLevel.A3)]
    [InlineData("札幌市中央区北11条西10-2", "北海道札幌市中央区北一条西十丁目2番地", AddressLevel.A2)]
    [InlineData("洋野町種市第5地割12-3", "岩手県九戸郡洋野町種市第5地割12番地3", AddressLevel.A6)]
    [InlineData("洋野町種市5地割12番地3", "岩手県九戸郡洋野町種市第5地割12番地3", AddressLevel.A6)]
    [InlineData("洋野町種市5-12-3", "岩手県九戸郡洋野町種市第5地割12番地3", AddressLevel.A6)]
    [InlineData("洋野町種市第6地割12-3", "岩手県九戸郡洋野町種市第5地割12番地3", AddressLevel.A3)]
    [InlineData("京都市中京区烏丸通三条上る虎屋町566", "京都府京都市中京区烏丸通三条上ル虎屋町566番地", AddressLevel.A6)]
    [InlineData("京都市中京区烏丸通３条上ル虎屋町566番地", "京都府京都市中京区烏丸通三条上ル虎屋町566番地", AddressLevel.A6)]
    [InlineData("京都市中京区虎屋町566", "京都府京都市中京区烏丸通三条上ル虎屋町566番地", AddressLevel.A6)]
    [InlineData("京都市下京区函谷鉾町80", "京都府京都市下京区四条通室町東入函谷鉾町80番地", AddressLevel.A6)]
    [InlineData("京都市下京区四条通室町東入ル函谷鉾町80", "京都府京都市下京区四条通室町東入函谷鉾町80番地", AddressLevel.A6)]
    [InlineData("京都市中京区三条通烏丸西入御倉町79", "京都府京都市中京区烏丸通三条上ル虎屋町566番地", AddressLevel.A2)]
    public void Given_a_trap_When_compared_Then_the_place_is_understood(string query, string registered, AddressLevel expected) =>
        Check(expected, query, registered);

    /// <summary>"Merged municipalities under old names": the town decides which of the present ones is meant.</summary>
    [Theory]
    [InlineData("浦和市高砂3-15-1", "埼玉県さいたま市浦和区高砂三丁目15番1号", AddressLevel.A6)]
    [InlineData("埼玉県浦和市三室2458", "埼玉県さいたま市緑区三室2458番地", AddressLevel.A6)]
    [InlineData("大宮市高鼻町1-31", "埼玉県さいたま市大宮区高鼻町一丁目31番地", AddressLevel.A6)]
    [InlineData("静岡県清水市旭町6-8", "静岡県静岡市清水区旭町6番8号", AddressLevel.A6)]
    [InlineData("田無市田無町4-15-11", "東京都西東京市田無町四丁目15番11号", AddressLevel.A6)]
    [InlineData("神奈川県津久井郡津久井町中野633", "神奈川県相模原市緑区中野633番地", AddressLevel.A6)]
    [InlineData("津久井町中野633", "神奈川県相模原市緑区中野633番地", AddressLevel.A6)]
    [InlineData("浦和市高砂3-15-1", "埼玉県さいたま市大宮区高鼻町一丁目31番地", AddressLevel.A1)]
    [InlineData("浦和市常盤9-30", "埼玉県さいたま市浦和区高砂三丁目15番1号", AddressLevel.A2)]
    public void Given_a_municipality_under_its_name_before_the_merger_When_compared_Then_the_place_is_understood(
        string query, string registered, AddressLevel expected) => Check(expected, query, registered);

    /// <summary>The same place by 住居表示 (○番○号) and by 地番 (○番地○) where the numbers are the same.</summary>
    [Theory]
    [InlineData("千代田区霞が関一丁目2番地3", Kasumigaseki, AddressLevel.A6)]
    [InlineData("さいたま市緑区三室2458番", "埼玉県さいたま市緑区三室2458番地", AddressLevel.A6)]
    [InlineData("さいたま市緑区三室2458番地1", "埼玉県さいたま市緑区三室2458番地", AddressLevel.A4)]
    public void Given_住居表示_and_地番_When_compared_Then_the_numbers_decide(string query, string registered, AddressLevel expected) =>
        Check(expected, query, registered);

    private static PlaceText PlaceOf(string registered)
    {
        RegisteredAddressText.TryRead(registered, out RegisteredAddress address);
        return new PlaceText("", address.Municipality.ToString(), address.Town.ToString());
    }

    private static void Check(AddressLevel expected, string query, string registered)
    {
        var prepared = new PreparedAddress();
        Master.Parse(query, prepared);
        Assert.True(RegisteredAddressText.TryRead(registered, out RegisteredAddress address));
        int place = Array.IndexOf(Places, PlaceOf(registered));
        Assert.Equal(expected, AddressComparer.Compare(prepared, Master, place, address.Numbers, address.Building, address.Room));
    }
}
