using Juki.Engine.Model.Names;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Model.Tests.Names.Latin;

public class KatakanaAgainstLatinTests
{
    private const int Seed = 20260401;

    [Fact]
    public void Given_the_test_s_names_When_counted_Then_they_are_more_than_fifty() => Assert.True(ForeignNames.Pairs.Length > 50);

    [Theory]
    [InlineData("ウィリアム スミス", "SMITH WILLIAM")]
    [InlineData("ウイリアム スミス", "SMITH WILLIAM")]
    [InlineData("スミス・ウィリアム", "SMITH WILLIAM")]
    [InlineData("スミス ウィリアム", "WILLIAM SMITH")]
    [InlineData("ウィリアム・ジョン・スミス", "SMITH WILLIAM JOHN")]
    [InlineData("デラクルス ジョンポール", "DELA CRUZ JOHN PAUL")]
    public void Given_a_name_in_katakana_and_in_Latin_letters_When_both_parts_fit_in_some_order_Then_they_sound_the_same(string one, string other) =>
        NameGrading.Check(NameLevel.SameReading, one, other);

    [Fact]
    public void Given_common_foreign_names_When_written_in_katakana_Then_each_fits_its_own() =>
        Assert.DoesNotContain(ForeignNames.Pairs.Concat(ForeignNames.OtherSpellings), pair => !Fits(pair.Latin, pair.Kana));

    [Fact]
    public void Given_a_name_in_katakana_When_compared_Then_the_other_direction_says_the_same() =>
        Assert.All(ForeignNames.Pairs, pair => NameGrading.Check(NameLevel.SameReading, $"SMITH {pair.Latin}", $"スミス {pair.Kana}"));

    /// <summary>What siblings bear, and Japanese names that a vowel tells apart.</summary>
    [Theory]
    [InlineData("MARIA", "マリオ")]
    [InlineData("CARLOS", "カルラ")]
    [InlineData("PAULA", "ポール")]
    [InlineData("ANNA", "アン")]
    [InlineData("ANNE", "アンナ")]
    [InlineData("ANA", "アンナ")]
    [InlineData("JANET", "ジェーン")]
    [InlineData("MARK", "マルコ")]
    [InlineData("JULIA", "ジュリー")]
    [InlineData("HARUKO", "ハルカ")]
    [InlineData("HANAKO", "ヒナコ")]
    [InlineData("SOTA", "ショウタ")]
    [InlineData("KYOKO", "コウコ")]
    [InlineData("YUKIKO", "ユカコ")]
    [InlineData("AMI", "エミ")]
    [InlineData("KENTA", "ケント")]
    [InlineData("HARUTO", "ハヤト")]
    [InlineData("MASAMI", "マスミ")]
    public void Given_names_of_siblings_When_compared_over_scripts_Then_they_do_not_fit(string latin, string kana) =>
        Assert.False(Fits(latin, kana));

    [Theory]
    [InlineData("スミス ウィリアム", "SMITH JOHN")]
    [InlineData("ジョーンズ ウィリアム", "SMITH WILLIAM")]
    [InlineData("スミス", "SMITH")]
    [InlineData("スミスウィリアム", "SMITH WILLIAM")]
    [InlineData("スミス 花子", "SMITH HANAKO")]
    [InlineData("山田 太郎", "YAMADA TARO")]
    public void Given_one_part_that_does_not_fit_or_is_not_known_apart_When_compared_Then_the_names_differ(string one, string other) =>
        NameGrading.Check(NameLevel.Different, one, other);

    /// <summary>Measured: 8 of 6,806 pairs (0.12 %), all but one of them names that Japanese writes ジョン or ジャン.</summary>
    [Fact]
    public void Given_every_name_and_every_other_s_katakana_When_one_part_is_compared_Then_fewer_than_two_in_a_thousand_fit()
    {
        (string Latin, string Kana)[] names = ForeignNames.Pairs;
        string[] wrong =
        [
            .. from one in names from other in names where one != other && Fits(one.Latin, other.Kana) select $"{one.Latin} {other.Kana}",
        ];
        Assert.True(wrong.Length * 1000 < 2 * names.Length * (names.Length - 1), string.Join(", ", wrong));
    }

    [Fact]
    public void Given_twenty_thousand_random_pairs_of_different_full_names_When_compared_Then_none_fits()
    {
        var random = new Random(Seed);
        (string Latin, string Kana)[] names = ForeignNames.Pairs;
        for (int i = 0; i < 20_000; i++)
        {
            int family = random.Next(names.Length);
            int given = random.Next(names.Length);
            int otherFamily = (family + 1 + random.Next(names.Length - 1)) % names.Length;
            int otherGiven = random.Next(names.Length);
            bool crossed = otherFamily == given && otherGiven == family;
            Assert.False(
                !crossed && Compare(names[family].Latin, names[given].Latin, names[otherFamily].Kana, names[otherGiven].Kana) == NameLevel.SameReading,
                $"seed {Seed}: {names[family].Latin} {names[given].Latin} against {names[otherFamily].Kana} {names[otherGiven].Kana}");
        }
    }

    [Fact]
    public void Given_warm_buffers_When_names_are_compared_over_scripts_Then_nothing_is_allocated()
    {
        var prepared = new PreparedName();
        int warm = Run(prepared);
        long before = GC.GetAllocatedBytesForCurrentThread();
        int sum = Run(prepared);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Equal(warm, sum);
    }

    private static int Run(PreparedName prepared)
    {
        int sum = 0;
        for (int i = 0; i < 1000; i++)
        {
            prepared.Set(i % 2 == 0 ? "ウィリアム スミス" : "WILIAM JOHN SMITH");
            sum += (int)NameComparer.Compare(prepared, i % 3 == 0 ? "SMITH" : "スミス", i % 5 == 0 ? "WILLIAM" : "ウィリアム");
            sum += (int)NameComparer.Compare(prepared, "SMITH", "W JOHN");
        }

        return sum;
    }

    /// <summary>One part, beside a family name that fits.</summary>
    private static bool Fits(string latin, string kana) => Compare("SMITH", latin, "スミス", kana) == NameLevel.SameReading;

    private static NameLevel Compare(string latinFamily, string latinGiven, string kanaFamily, string kanaGiven)
    {
        var prepared = new PreparedName();
        prepared.Set($"{latinFamily} {latinGiven}");
        return NameComparer.Compare(prepared, kanaFamily, kanaGiven);
    }
}
