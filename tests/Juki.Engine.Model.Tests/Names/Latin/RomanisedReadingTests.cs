using Juki.Engine.Model.Names;

namespace Juki.Engine.Model.Tests.Names.Latin;

public class RomanisedReadingTests
{
    [Theory]
    [InlineData("TAKAHASHI HANAKO", "タカハシ", "ハナコ")]
    [InlineData("Hanako Takahasi", "タカハシ", "ハナコ")]
    [InlineData("SATO KOICHI", "サトウ", "コウイチ")]
    [InlineData("SATOU KOUICHI", "サトウ", "コウイチ")]
    [InlineData("SATOH KŌICHI", "サトウ", "コウイチ")]
    [InlineData("OTA JUN'ICHI", "オオタ", "ジュンイチ")]
    [InlineData("OOTA ZYUNITI", "オオタ", "ジュンイチ")]
    [InlineData("OHTA SHOTA", "オオタ", "ショウタ")]
    [InlineData("INOUE KEIICHI", "イノウエ", "ケイイチ")]
    [InlineData("FUJIWARA TETSUO", "フジワラ", "テツオ")]
    [InlineData("HUZIWARA TETUO", "フジワラ", "テツオ")]
    [InlineData("NAMBA TSUYOSHI", "ナンバ", "ツヨシ")]
    [InlineData("NANBA TUYOSI", "ナンバ", "ツヨシ")]
    [InlineData("HATTORI KYOKO", "ハットリ", "キョウコ")]
    [InlineData("HATTORI KYOUKO", "ﾊｯﾄﾘ", "ｷｮｳｺ")]
    [InlineData("ISHII RYO", "いしい", "りょう")]
    public void Given_a_reading_romanised_by_rule_When_held_against_it_Then_it_is_the_same(string latin, string familyKana, string givenKana) =>
        Assert.True(Is(latin, familyKana, givenKana));

    [Theory]
    [InlineData("SUZUKI TARO", "スズキ", "ジロウ")]
    [InlineData("SUZUKI HARUKO", "スズキ", "ハルカ")]
    [InlineData("SUZUKI HANAKO", "スズキ", "ヒナコ")]
    [InlineData("SUZUKI SOTA", "スズキ", "ショウタ")]
    [InlineData("SUZUKI KYOKO", "スズキ", "コウコ")]
    [InlineData("SUZUKI YUKI", "スズキ", "ユキコ")]
    [InlineData("SUZUKI HIDEKO", "スズキ", "ヒロコ")]
    [InlineData("SUZUKI KAZUE", "スズキ", "カズ")]
    [InlineData("SUZUKI MASAMI", "スズキ", "マスミ")]
    [InlineData("SUZUKI REIKO", "スズキ", "ルイコ")]
    [InlineData("SUZUKI AMI", "スズキ", "エミ")]
    [InlineData("SUZUKI JAMES", "スズキ", "ジェームズ")]
    [InlineData("SASAKI TARO", "スズキ", "タロウ")]
    [InlineData("SUZUKI", "スズキ", "タロウ")]
    [InlineData("鈴木 太郎", "スズキ", "タロウ")]
    [InlineData("SUZUKI TARO", "", "")]
    public void Given_another_s_reading_or_one_written_by_ear_When_held_against_it_Then_it_is_not(string latin, string familyKana, string givenKana) =>
        Assert.False(Is(latin, familyKana, givenKana));

    private static bool Is(string latin, string familyKana, string givenKana)
    {
        var prepared = new PreparedName();
        prepared.Set(latin);
        return NameComparer.IsRomanisedReading(prepared, familyKana, givenKana);
    }
}
