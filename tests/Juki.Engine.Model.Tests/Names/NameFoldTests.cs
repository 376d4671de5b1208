namespace Juki.Engine.Model.Tests.Names;

public class NameFoldTests
{
    [Theory]
    [InlineData("\uFA19", "神")]
    [InlineData("\uF9DC", "隆")]
    [InlineData("\U0002F800", "丽")]
    [InlineData("\u2F08", "人")]
    [InlineData("邉\U000E0101", "邉")]
    [InlineData("葛\uFE00", "葛")]
    [InlineData("山田 太郎", "山田太郎")]
    [InlineData("山田\u3000\t\u00A0太郎", "山田太郎")]
    [InlineData("ﾔﾏﾀﾞ ﾊﾟｰﾙ", "ヤマダパール")]
    [InlineData("か\u3099き\u309A", "がき")]
    [InlineData("佐々木", "佐佐木")]
    [InlineData("\U00020BB7々", "\U00020BB7\U00020BB7")]
    [InlineData("みすゞ", "みすず")]
    [InlineData("●々木", "●●木")]
    [InlineData("々", "々")]
    [InlineData("Ｓｍｉｔｈ", "SMITH")]
    [InlineData("José Müller-Weiß", "JOSEMULLERWEISS")]
    [InlineData("Jose\u0301", "JOSE")]
    [InlineData("Nguyễn Đặng", "NGUYENDANG")]
    [InlineData("Ærø Łódź", "AEROLODZ")]
    [InlineData("O’Neil, J.", "ONEILJ")]
    [InlineData("マイケル・スミス", "マイケルスミス")]
    [InlineData("マ－ク", "マ-ク")]
    public void Given_another_writing_of_the_same_characters_When_folded_to_T1_Then_the_key_is_the_plain_one(string text, string key) =>
        Assert.Equal(key, Key.T1(text));

    [Theory]
    [InlineData("髙橋", "高橋")]
    [InlineData("山﨑", "山崎")]
    [InlineData("渡邉", "渡辺")]
    [InlineData("渡邊", "渡辺")]
    [InlineData("斉藤", "齊藤")]
    [InlineData("斎藤", "齋藤")]
    [InlineData("\U00020BB7田", "吉田")]
    [InlineData("嶋", "島")]
    [InlineData("濵", "浜")]
    [InlineData("廣澤眞惠", "広沢真恵")]
    [InlineData("國櫻", "国桜")]
    public void Given_old_and_new_forms_When_folded_Then_T1_parts_them_and_T2_joins_them(string one, string other)
    {
        Assert.NotEqual(Key.T1(one), Key.T1(other));
        Assert.Equal(Key.T2(one), Key.T2(other));
    }

    [Theory]
    [InlineData("斉藤", "斎藤")]
    [InlineData("坂本", "阪本")]
    [InlineData("ニ郎", "二郎")]
    [InlineData("ハ木", "八木")]
    [InlineData("力ナ", "カナ")]
    [InlineData("エ藤", "工藤")]
    [InlineData("ロ", "口")]
    [InlineData("タ", "夕")]
    [InlineData("マーク", "マ一ク")]
    [InlineData("マーク", "マ－ク")]
    [InlineData("マーク", "マ―ク")]
    [InlineData("マーク", "マ‐ク")]
    [InlineData("マーク", "マ─ク")]
    [InlineData("へべぺ", "ヘベペ")]
    [InlineData("〇", "零")]
    [InlineData("さくら", "サクラ")]
    [InlineData("ウイリアム", "ウィリアム")]
    [InlineData("三ヶ島", "三ケ島")]
    [InlineData("ヨシヱ", "ヨシエ")]
    [InlineData("しづ子", "しず子")]
    public void Given_customary_confusions_When_folded_Then_T2_parts_them_and_T3_joins_them(string one, string other)
    {
        Assert.NotEqual(Key.T2(one), Key.T2(other));
        Assert.Equal(Key.T3(one), Key.T3(other));
    }

    [Theory]
    [InlineData("彬", "斌")]
    [InlineData("圭", "珪")]
    [InlineData("一", "壱")]
    [InlineData("一", "弌")]
    [InlineData("一", "壹")]
    [InlineData("二", "弐")]
    [InlineData("瑠", "琉")]
    [InlineData("匡", "往")]
    [InlineData("界", "堺")]
    [InlineData("裕", "祐")]
    [InlineData("太", "大")]
    public void Given_different_characters_of_names_When_folded_Then_no_tier_joins_them(string one, string other) =>
        Assert.NotEqual(Key.T3(one), Key.T3(other));

    [Fact]
    public void Given_half_a_surrogate_pair_When_folded_Then_it_is_the_unreadable_character() =>
        Assert.Equal("\uFFFD田", Key.T1("\uD842田"));
}
