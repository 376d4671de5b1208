using Juki.Engine.Model.Addresses;

namespace Juki.Engine.Model.Tests.Addresses;

public class RegisteredAddressTextTests
{
    [Theory]
    [InlineData("岩手県下閉伊郡普代村北ノ股第1地割30番地の11", 1, 30, 11)]
    [InlineData("岩手県下閉伊郡普代村北ノ股第1地割30-11", 1, 30, 11)]
    public void Given_a_地割_whose_numbers_are_joined_oddly_When_read_Then_the_town_still_ends_before_it(string text, int chome, int ban, int go)
    {
        RegisteredAddressText.TryRead(text, out RegisteredAddress address);

        Assert.Equal("北ノ股", address.Town);
        Assert.Equal(new AddressNumbers(chome, ban, go, 0), address.Numbers);
    }

    [Theory]
    [InlineData("東京都千代田区霞ヶ関一丁目2番3号", "東京都千代田区|霞ヶ関|1.2.3.0|BanGoKanjiChome||0|None")]
    [InlineData("東京都千代田区霞ヶ関1丁目2番3号", "東京都千代田区|霞ヶ関|1.2.3.0|BanGo||0|None")]
    [InlineData("東京都千代田区霞ヶ関１丁目２番３号", "東京都千代田区|霞ヶ関|1.2.3.0|BanGoWide||0|None")]
    [InlineData("東京都千代田区霞ヶ関一丁目二番三号", "東京都千代田区|霞ヶ関|1.2.3.0|BanGoKanji||0|None")]
    [InlineData("東京都千代田区霞ヶ関1-2-3", "東京都千代田区|霞ヶ関|1.2.3.0|Chain||0|None")]
    [InlineData("東京都千代田区霞ヶ関１－２－３", "東京都千代田区|霞ヶ関|1.2.3.0|ChainWide||0|None")]
    [InlineData("東京都港区六本木六丁目10番1号", "東京都港区|六本木|6.10.1.0|BanGoKanjiChome||0|None")]
    [InlineData("東京都千代田区三番町6番地", "東京都千代田区|三番町|0.6.0.0|Banchi||0|None")]
    [InlineData("府中市宮町2番3-405号", "府中市|宮町|0.2.3.405|BanGo||0|None")]
    [InlineData("長野県上田市上田123番地4", "長野県上田市|上田|0.123.4.0|Banchi||0|None")]
    [InlineData("長野県上田市大字上田1丁目2番地の3", "長野県上田市|大字上田|1.2.3.0|BanchiNo||0|None")]
    [InlineData("長野県上田市上田123番地-4", "長野県上田市|上田|0.123.4.0|BanchiHyphen||0|None")]
    [InlineData("長野県上田市上田1234-5-6", "長野県上田市|上田|0.1234.5.6|Chain||0|None")]
    [InlineData("長野県上田市上田123", "長野県上田市|上田|0.123.0.0|Chain||0|None")]
    [InlineData("長野県上田市上田無番地", "長野県上田市|上田|0.0.0.0|NoBanchi||0|None")]
    [InlineData("大阪府堺市堺区大浜北町1丁2番3号", "大阪府堺市堺区|大浜北町|1.2.3.0|ChoBanGo||0|None")]
    [InlineData("大阪府堺市堺区大浜北町1丁2-3", "大阪府堺市堺区|大浜北町|1.2.3.0|ChoChain||0|None")]
    [InlineData("北海道札幌市中央区北一条西十丁目2番地", "北海道札幌市中央区|北一条西|10.2.0.0|BanchiKanjiChome||0|None")]
    [InlineData("北海道札幌市中央区北1条西10丁目2-3", "北海道札幌市中央区|北1条西|10.2.3.0|ChomeChain||0|None")]
    [InlineData("岩手県九戸郡洋野町種市第5地割12番地3", "岩手県九戸郡洋野町|種市|5.12.3.0|Jiwari||0|None")]
    [InlineData("京都府京都市中京区寺町通御池上る上本能寺前町488番地", "京都府京都市中京区|寺町通御池上る上本能寺前町|0.488.0.0|Banchi||0|None")]
    [InlineData("京都市上京区上立売通寺町西入2丁目東入上御霊中町12番地", "京都市上京区|上立売通寺町西入2丁目東入上御霊中町|0.12.0.0|Banchi||0|None")]
    [InlineData("佐波郡玉村町下新田201番地", "佐波郡玉村町|下新田|0.201.0.0|Banchi||0|None")]
    [InlineData("余市郡余市町朝日町26番地", "余市郡余市町|朝日町|0.26.0.0|Banchi||0|None")]
    [InlineData("千葉県市川市八幡1丁目1番1号", "千葉県市川市|八幡|1.1.1.0|BanGo||0|None")]
    [InlineData("福島県福島市保原町１丁目2番3号", "福島県福島市|保原町１丁目|0.2.3.0|BanGo||0|None")]
    public void Given_an_address_When_read_Then_its_parts_are_found_and_render_back(string text, string expected) =>
        Assert.Equal(expected, Parts(text));

    [Theory]
    [InlineData("コーポ桜203号室", "コーポ桜|203|Joined")]
    [InlineData(" コーポ桜203号室", "コーポ桜|203|Spaced")]
    [InlineData("　コーポ桜203号室", "コーポ桜|203|WideSpaced")]
    [InlineData(" コーポ桜 203", "コーポ桜|203|SpacedBareRoom")]
    [InlineData("　コーポ桜２０３号", "コーポ桜|203|WideSpacedGo")]
    [InlineData("　コーポ桜２０３号室", "コーポ桜|203|WideSpacedWideRoom")]
    [InlineData("-203", "|203|HyphenRoom")]
    [InlineData(" コーポ桜", "コーポ桜|0|Spaced")]
    [InlineData(" 第2コーポ桜 A-1", "第2コーポ桜 A-1|0|Spaced")]
    [InlineData(" コーポ桜 003", "コーポ桜 003|0|Spaced")]
    [InlineData(" 203号室", "|203|Spaced")]
    public void Given_building_and_room_When_read_Then_their_form_is_kept(string tail, string expected) =>
        Assert.Equal($"東京都府中市|宮町|1.2.3.0|BanGoKanjiChome|{expected}", Parts("東京都府中市宮町一丁目2番3号" + tail));

    [Theory]
    [InlineData("東京都府中市宮町99丁目1番1号")]
    [InlineData("東京都府中市宮町1丁目2番99999号")]
    [InlineData("東京都府中市宮町01-02")]
    [InlineData("東京都府中市宮町1‐2‐3")]
    [InlineData("東京都府中市宮町一二三番地")]
    public void Given_numbers_that_no_style_can_hold_When_read_Then_the_text_must_be_kept(string text)
    {
        Assert.False(RegisteredAddressText.TryRead(text, out RegisteredAddress address));
        Assert.Equal("東京都府中市", address.Municipality.ToString());
    }

    private static string Parts(string text)
    {
        Assert.True(RegisteredAddressText.TryRead(text, out RegisteredAddress address));
        Span<char> rendered = new char[RegisteredAddressText.LengthMax(address)];
        Assert.Equal(text, rendered[..RegisteredAddressText.Render(address, rendered)].ToString());
        AddressNumbers numbers = address.Numbers;
        return $"{address.Municipality}|{address.Town}|{numbers.Chome}.{numbers.Ban}.{numbers.Go}.{numbers.Eda}|{address.NumberStyle}"
            + $"|{address.Building}|{address.Room}|{address.TailStyle}";
    }
}
