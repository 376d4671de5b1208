using FsCheck;
using FsCheck.Fluent;
using Juki.Engine.Model.Readings;
using Juki.Engine.Model.Tests.Names;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Model.Tests.Readings;

public class ReadingComparerTests
{
    [Theory]
    [InlineData("サトウ オサム", "サトウオサム", KanaLevel.Identical)]
    [InlineData("サトウ　オサム", "サト ウオサム", KanaLevel.Identical)]
    [InlineData("さとう おさむ", "サトウ オサム", KanaLevel.Normalised)]
    [InlineData("ﾌｼﾞｲ ﾊﾟﾙ", "フジイ パル", KanaLevel.Normalised)]
    [InlineData("ユ－コ", "ユーコ", KanaLevel.Normalised)]
    [InlineData("キヨウコ", "キョウコ", KanaLevel.SameSound)]
    [InlineData("シズオ", "シヅオ", KanaLevel.SameSound)]
    [InlineData("ヂロウ", "ジロウ", KanaLevel.SameSound)]
    [InlineData("カヲル", "カオル", KanaLevel.SameSound)]
    [InlineData("ヴァネッサ", "バネツサ", KanaLevel.SameSound)]
    [InlineData("コウノ", "コオノ", KanaLevel.SameSound)]
    [InlineData("コーノ", "コウノ", KanaLevel.SameSound)]
    [InlineData("ヨシヱ", "ヨシエ", KanaLevel.SameSound)]
    [InlineData("シズオ", "シツオ", KanaLevel.SearchEqual)]
    [InlineData("シヅオ", "シツオ", KanaLevel.SearchEqual)]
    [InlineData("シズオ", "シスオ", KanaLevel.SearchEqual)]
    [InlineData("ナカジマ", "ナカシマ", KanaLevel.SearchEqual)]
    [InlineData("ユーコ", "ユコ", KanaLevel.SearchEqual)]
    [InlineData("コーノ", "コノ", KanaLevel.SearchEqual)]
    [InlineData("カワタ", "カハタ", KanaLevel.SearchEqual)]
    [InlineData("オオノ", "オノ", KanaLevel.OneKana)]
    [InlineData("オオノ コウイチ", "オノ コウイチ", KanaLevel.OneKana)]
    [InlineData("マスダ タロウ", "マツダ タロウ", KanaLevel.OneKana)]
    [InlineData("シンジ", "ツンジ", KanaLevel.OneKana)]
    [InlineData("ソノダ", "ンノダ", KanaLevel.OneKana)]
    [InlineData("ユウコ", "ユコ", KanaLevel.OneKana)]
    [InlineData("サトウ ハナコ", "タナカ ハナコ", KanaLevel.GivenOnly)]
    [InlineData("サトウハナコ", "タナカ ハナコ", KanaLevel.GivenOnly)]
    [InlineData("サトウ ハナコ", "サトウ ヨシミ", KanaLevel.FamilyOnly)]
    [InlineData("サトウハナコ", "サトウ ヨシミ", KanaLevel.FamilyOnly)]
    [InlineData("フルヤ サチコ", "オヤマ ユミ", KanaLevel.Different)]
    [InlineData("オノ", "オサ", KanaLevel.Different)]
    [InlineData("", "サトウ", KanaLevel.Missing)]
    [InlineData("　", "サトウ", KanaLevel.Missing)]
    [InlineData("ー", "サトウ", KanaLevel.Missing)]
    public void Given_two_readings_When_compared_Then_the_level_is_the_same_in_both_directions(string one, string other, KanaLevel expected) =>
        ReadingGrading.Check(expected, one, other);

    [Fact]
    public void Given_two_readings_in_parts_When_query_and_resident_change_places_Then_the_level_is_the_same() =>
        Check.One(WildText.Config, Prop.ForAll(KanaText.Any, KanaText.Any, KanaText.Any, (a, b, c) =>
            AreSymmetric($"{a} {b}", $"{c} {b}") && AreSymmetric($"{a} {b}", $"{a} {c}") && AreSymmetric(a + b, a + c)));

    [Fact]
    public void Given_readings_graded_search_equal_or_better_When_folded_Then_their_keys_are_equal() =>
        Check.One(WildText.Config.WithMaxTest(20_000), Prop.ForAll(KanaText.Any, KanaText.Any, (one, other) =>
            ReadingGrading.Compare(one, other) is 0 or > KanaLevel.SearchEqual
            || ReadingGrading.Key(one) == ReadingGrading.Key(other)));

    [Fact]
    public void Given_one_reading_in_two_spellings_When_compared_Then_keys_are_equal_and_the_level_search_equal_or_better() =>
        Check.One(WildText.Config, Prop.ForAll(KanaText.Any, any =>
        {
            string text = any.Replace('ヴ', 'ブ').Replace("ﾞ", "", StringComparison.Ordinal).Replace("ﾟ", "", StringComparison.Ordinal);
            string unvoiced = text.Replace('ジ', 'シ').Replace('ゴ', 'コ').Replace('バ', 'ハ').Replace("ー", "", StringComparison.Ordinal);
            return ReadingGrading.Compare(text, unvoiced) <= KanaLevel.SearchEqual
                && ReadingGrading.Key(text) == ReadingGrading.Key(unvoiced);
        }));

    [Fact]
    public void Given_any_texts_When_compared_Then_the_level_is_defined() =>
        Check.One(WildText.Config, Prop.ForAll(WildText.Any, WildText.Any, WildText.Any, (query, family, given) =>
        {
            var prepared = new PreparedReading();
            prepared.Set(query);
            return Enum.IsDefined(ReadingComparer.Compare(prepared, family, given));
        }));

    [Fact]
    public void Given_a_reading_of_ten_thousand_kana_When_compared_Then_only_equality_counts()
    {
        string text = new('ジ', 10_000);
        Assert.Equal(KanaLevel.SearchEqual, ReadingGrading.Compare(text, new string('シ', 10_000)));
        Assert.Equal(KanaLevel.Different, ReadingGrading.Compare(text, text + "ア"));
    }

    [Fact]
    public void Given_warm_buffers_When_ten_thousand_readings_are_prepared_and_compared_Then_nothing_is_allocated()
    {
        string[] queries = ["サトウ ハナコ", "ｻﾄｳ ｺｳｼﾞ", "オオノ オサム", "さとう はなこ"];
        string[] families = ["サトウ", "オノ", "タナカ"];
        var prepared = new PreparedReading();
        int warm = Run(prepared, queries, families, 12);
        long before = GC.GetAllocatedBytesForCurrentThread();
        int sum = Run(prepared, queries, families, 12_000);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Equal(warm * 1000, sum);
    }

    private static int Run(PreparedReading prepared, string[] queries, string[] families, int count)
    {
        int sum = 0;
        for (int i = 0; i < count; i++)
        {
            prepared.Set(queries[i % queries.Length]);
            sum += (int)ReadingComparer.Compare(prepared, families[i % families.Length], "ハナコ");
        }

        return sum;
    }

    private static bool AreSymmetric(string one, string other) => ReadingGrading.Compare(one, other) == ReadingGrading.Compare(other, one);
}
