using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Model.Tests.Names;

/// <summary>Every pair of names in the domain notes, §4.1 and §6, in their order; §4.5 is in <c>Latin</c>.</summary>
public class DomainNameTests
{
    /// <summary>"NFKC does not fold 髙, 﨑; it does fold true compatibility ideographs."</summary>
    [Theory]
    [InlineData("\uFA19谷 実", "神谷 実", NameLevel.Normalised)]
    [InlineData("山田 \uF9DC", "山田 隆", NameLevel.Normalised)]
    [InlineData("山田 \U0002F800", "山田 丽", NameLevel.Normalised)]
    [InlineData("髙橋 実", "高橋 実", NameLevel.VariantT2)]
    [InlineData("山﨑 実", "山崎 実", NameLevel.VariantT2)]
    [InlineData("邉\U000E0100田 実", "邉田 実", NameLevel.Normalised)]
    [InlineData("邉\U000E0100田 実", "邉\U000E0101田 実", NameLevel.Normalised)]
    [InlineData("邉\uFE00田 実", "邉田 実", NameLevel.Normalised)]
    [InlineData("邉田 実", "邊田 実", NameLevel.VariantT2)]
    [InlineData("邊\U000E0103田 実", "辺田 実", NameLevel.VariantT2)]
    [InlineData("\U00020BB7田 実", "吉田 実", NameLevel.VariantT2)]
    public void Given_forms_of_one_character_When_compared_Then_the_tier_says_how_far_they_are_trusted(string one, string other, NameLevel expected) =>
        NameGrading.Check(expected, one, other);

    [Theory]
    [InlineData("高髙")]
    [InlineData("崎﨑嵜碕")]
    [InlineData("辺邊邉")]
    [InlineData("斉齊")]
    [InlineData("斎齋")]
    [InlineData("島嶋嶌")]
    [InlineData("浜濱濵")]
    [InlineData("広廣")]
    [InlineData("国國")]
    [InlineData("桜櫻")]
    [InlineData("沢澤")]
    [InlineData("恵惠")]
    [InlineData("真眞")]
    [InlineData("吉\U00020BB7")]
    public void Given_a_class_of_old_and_new_forms_When_any_two_are_compared_Then_they_are_variants_of_T2(string members) =>
        Assert.All(Pairs(members), pair => NameGrading.Check(NameLevel.VariantT2, $"{pair.One}田 実", $"{pair.Other}田 実"));

    [Theory]
    [InlineData("斉藤 実", "斎藤 実")]
    [InlineData("斉藤 実", "齋藤 実")]
    [InlineData("齊藤 実", "斎藤 実")]
    [InlineData("齊藤 実", "齋藤 実")]
    public void Given_斉_and_斎_When_compared_Then_they_are_a_customary_confusion(string one, string other) =>
        NameGrading.Check(NameLevel.VariantT3, one, other);

    [Theory]
    [InlineData("斌彬")]
    [InlineData("圭珪")]
    [InlineData("一壱弌壹")]
    public void Given_different_characters_of_one_dictionary_entry_When_compared_Then_they_are_not_joined(string members) =>
        Assert.All(Pairs(members), pair => NameGrading.Check(NameLevel.OneCharacter, $"山田 {pair.One}", $"山田 {pair.Other}"));

    [Theory]
    [InlineData("ニ宮 実", "二宮 実")]
    [InlineData("ハ木 実", "八木 実")]
    [InlineData("山田 カ", "山田 力")]
    [InlineData("エ藤 実", "工藤 実")]
    [InlineData("山ロ 実", "山口 実")]
    [InlineData("タ張 実", "夕張 実")]
    [InlineData("マーク 実", "マ一ク 実")]
    [InlineData("マーク 実", "マ－ク 実")]
    [InlineData("マーク 実", "マ―ク 実")]
    [InlineData("マーク 実", "マ‐ク 実")]
    [InlineData("マーク 実", "マ─ク 実")]
    [InlineData("山田 へい", "山田 ヘイ")]
    [InlineData("〇田 実", "零田 実")]
    public void Given_look_alikes_over_scripts_When_compared_Then_they_are_never_better_than_T3(string one, string other) =>
        NameGrading.Check(NameLevel.VariantT3, one, other);

    /// <summary>○ is also written for what cannot be read, so it never is a zero for certain.</summary>
    [Theory]
    [InlineData("●藤 実", "佐藤 実", NameLevel.Unreadable)]
    [InlineData("〓藤 実", "佐藤 実", NameLevel.Unreadable)]
    [InlineData("＊藤 実", "佐藤 実", NameLevel.Unreadable)]
    [InlineData("？藤 実", "佐藤 実", NameLevel.Unreadable)]
    [InlineData("\uE000藤 実", "佐藤 実", NameLevel.Unreadable)]
    [InlineData("\uF8FF藤 実", "佐藤 実", NameLevel.Unreadable)]
    [InlineData("○田 実", "零田 実", NameLevel.Unreadable)]
    [InlineData("●●● ●", "佐々木 実", NameLevel.Different)]
    [InlineData("●藤 実", "伊東 実", NameLevel.GivenOnly)]
    [InlineData("●藤 稔", "佐藤 実", NameLevel.Different)]
    public void Given_a_character_that_another_system_could_not_hold_When_compared_Then_the_others_must_agree(
        string one, string other, NameLevel expected) => NameGrading.Check(expected, one, other);

    [Theory]
    [InlineData("小野 寺", "小野寺", NameLevel.Identical)]
    [InlineData("小野寺 実", "小野 寺実", NameLevel.Identical)]
    [InlineData("小野寺　実", "小野寺実", NameLevel.Identical)]
    [InlineData("佐々木 実", "佐佐木 実", NameLevel.Normalised)]
    [InlineData("奈々 実", "奈奈 実", NameLevel.Normalised)]
    [InlineData("山田 みすゞ", "山田 みすず", NameLevel.Normalised)]
    public void Given_spaces_and_marks_of_repetition_When_compared_Then_nothing_is_lost(string one, string other, NameLevel expected) =>
        NameGrading.Check(expected, one, other);

    /// <summary>Twins, parent and child: what they share is never the given name.</summary>
    [Theory]
    [InlineData("鈴木 太郎", "鈴木 次郎", NameLevel.OneCharacter)]
    [InlineData("鈴木 恵", "鈴木 恵子", NameLevel.OneCharacter)]
    [InlineData("渡邉 一郎", "渡邊 健一", NameLevel.FamilyOnly)]
    [InlineData("田中 実", "田中 実", NameLevel.Identical)]
    public void Given_members_of_a_family_When_compared_Then_the_level_keeps_them_apart(string one, string other, NameLevel expected) =>
        NameGrading.Check(expected, one, other);

    private static IEnumerable<(string One, string Other)> Pairs(string members)
    {
        string[] characters = [.. members.EnumerateRunes().Select(rune => rune.ToString())];
        return from one in characters from other in characters where string.CompareOrdinal(one, other) < 0 select (one, other);
    }
}
