using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Model.Tests.Names;

public class NameComparerTests
{
    [Theory]
    [InlineData("小野 寺", "小野寺")]
    [InlineData("小 野寺", "小野 寺")]
    [InlineData("MARIA JOSE SILVA", "MARIAJOSE SILVA")]
    [InlineData("山田　太郎", "山田 太郎")]
    [InlineData("邉\U000E0101田 実", "邉\U000E0101田実")]
    public void Given_names_that_differ_in_spaces_When_compared_Then_they_are_identical(string one, string other) =>
        NameGrading.Check(NameLevel.Identical, one, other);

    [Theory]
    [InlineData("邉田 実", "邉\U000E0101田 実")]
    [InlineData("佐々木 実", "佐佐木 実")]
    [InlineData("ﾔﾏﾀﾞ ﾀﾛｳ", "ヤマダ タロウ")]
    [InlineData("神\u0020\uF9DC", "神 隆")]
    [InlineData("Jean-Pierre O'Neil", "JEANPIERRE ONEIL")]
    [InlineData("マイケル・スミス", "マイケル スミス")]
    public void Given_other_writings_of_the_same_characters_When_compared_Then_they_are_normalised(string one, string other) =>
        NameGrading.Check(NameLevel.Normalised, one, other);

    [Theory]
    [InlineData("髙橋 実", "高橋 実")]
    [InlineData("山﨑 実", "山崎 実")]
    [InlineData("渡邉 実", "渡邊 実")]
    [InlineData("渡邉\U000E0101 実", "渡辺 実")]
    [InlineData("斉藤 実", "齊藤 実")]
    [InlineData("\U00020BB7田 実", "吉田 実")]
    public void Given_old_and_new_forms_When_compared_Then_they_are_variants_of_T2(string one, string other) =>
        NameGrading.Check(NameLevel.VariantT2, one, other);

    [Theory]
    [InlineData("斉藤 実", "斎藤 実")]
    [InlineData("齊藤 実", "齋藤 実")]
    [InlineData("ニ宮 実", "二宮 実")]
    [InlineData("ウィリアム スミス", "ウイリアム スミス")]
    [InlineData("山田 さくら", "山田 サクラ")]
    public void Given_customary_confusions_When_compared_Then_they_are_variants_of_T3(string one, string other) =>
        NameGrading.Check(NameLevel.VariantT3, one, other);

    [Theory]
    [InlineData("●藤 実", "佐藤 実")]
    [InlineData("〓藤実", "佐藤 実")]
    [InlineData("佐藤 ＊", "佐藤 実")]
    [InlineData("？田 太郎", "\U00020BB7田 太郎")]
    [InlineData("\uE123藤 実", "佐藤 実")]
    [InlineData("\U000F0123藤 実", "佐藤 実")]
    [InlineData("●藤 実", "佐● 実")]
    [InlineData("●々木 実", "佐々木 実")]
    [InlineData("●橋 実", "髙橋 実")]
    [InlineData("●藤 実", "●藤 実")]
    public void Given_unreadable_characters_When_all_others_agree_Then_the_name_is_unreadable(string one, string other) =>
        NameGrading.Check(NameLevel.Unreadable, one, other);

    [Theory]
    [InlineData("●● ●", "佐藤 実")]
    [InlineData("● 実", "佐藤 稔")]
    [InlineData("●●", "●●")]
    [InlineData("佐● ●", "●藤 実")]
    public void Given_unreadable_characters_When_no_other_agrees_Then_the_names_are_different(string one, string other) =>
        NameGrading.Check(NameLevel.Different, one, other);

    [Theory]
    [InlineData("佐藤 太郎", "佐藤 太朗")]
    [InlineData("佐藤 太郎", "佐藤 太")]
    [InlineData("佐藤 実", "佐東 実")]
    [InlineData("佐藤 美由紀", "佐藤 由美紀")]
    [InlineData("佐藤 \U00020BB7太", "佐藤 \U00020BB8太")]
    [InlineData("WILLIAM SMITH", "WILIAM SMITH")]
    public void Given_one_slip_When_compared_Then_one_character_differs(string one, string other) =>
        NameGrading.Check(NameLevel.OneCharacter, one, other);

    [Theory]
    [InlineData("WILLIAM SMITH", "SMITH WILLIAM")]
    [InlineData("山田 太郎", "太郎 山田")]
    [InlineData("山田 太郎", "太郎山田")]
    [InlineData("WILLIAM JOHN SMITH", "SMITH WILLIAM JOHN")]
    [InlineData("WILLIAM JOHN SMITH", "SMITH JOHN WILLIAM")]
    [InlineData("WILLIAM JOHN SMITH", "SMITH WILLIAMJOHN")]
    [InlineData("WILLIAM JOHN SMITH", "WILLIAM SMITH")]
    [InlineData("SMITH, William John", "WILLIAM SMITH")]
    [InlineData("マイケル・ジョン・スミス", "スミス マイケル")]
    [InlineData("MARIA FERNANDA DOS SANTOS OLIVEIRA", "MARIA FERNANDA DOS SAN")]
    public void Given_the_same_parts_otherwise_put_together_When_compared_Then_the_order_differs(string one, string other) =>
        NameGrading.Check(NameLevel.TokenOrder, one, other);

    [Theory]
    [InlineData("佐藤 花子", "田中 花子")]
    [InlineData("佐藤花子", "田中 花子")]
    public void Given_another_family_name_When_compared_Then_only_the_given_name_agrees(string one, string other) =>
        NameGrading.Check(NameLevel.GivenOnly, one, other);

    [Theory]
    [InlineData("佐藤 花子", "佐藤 陽太")]
    [InlineData("斎藤 花子", "斉藤 陽太")]
    [InlineData("佐藤花子", "佐藤 陽太")]
    [InlineData("林 実", "林 稔")]
    public void Given_another_given_name_When_compared_Then_only_the_family_name_agrees(string one, string other) =>
        NameGrading.Check(NameLevel.FamilyOnly, one, other);

    [Theory]
    [InlineData("佐藤 花子", "田中 陽太")]
    [InlineData("佐藤花子", "田中花子")]
    [InlineData("山田 彬", "田山 斌")]
    [InlineData("実", "稔")]
    [InlineData("田中", "田村")]
    public void Given_nothing_that_can_be_told_to_agree_When_compared_Then_they_are_different(string one, string other) =>
        NameGrading.Check(NameLevel.Different, one, other);

    [Theory]
    [InlineData("", "佐藤 実")]
    [InlineData(" \u3000", "佐藤 実")]
    [InlineData("・", "佐藤 実")]
    public void Given_no_name_on_one_side_When_compared_Then_it_is_missing_and_no_agreement(string one, string other) =>
        NameGrading.Check(NameLevel.Missing, one, other);
}
