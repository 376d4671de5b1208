using Juki.Engine.DataGen.Noise;
using Juki.Engine.DataGen.Noise.Drafts;
using Juki.Engine.Model;
using Juki.Engine.Model.Addresses;

namespace Juki.Engine.DataGen.Tests.Noise;

public sealed class ErrorTests
{
    private const ulong Seeds = 200;

    [Theory]
    [InlineData("コウジ", "コジ コージ")]
    [InlineData("オオノ", "オノ オーノ")]
    [InlineData("ケイコ", "ケコ ケーコ")]
    [InlineData("ユウ", "ユ ユー")]
    [InlineData("ローラ", "ロラ")]
    [InlineData("ウエダ", "")]
    public void Given_a_long_vowel_When_it_is_mistaken_Then_it_is_left_out_or_marked(string kana, string expected) =>
        Verify(ErrorKind.KanaLongVowel, () => Drafts.Read(kana), draft => draft.FamilyKana.Reveal(), expected);

    [Theory]
    [InlineData("ヤマザキ", "ヤマサキ ヤマザギ")]
    [InlineData("ナンバ", "ナンハ")]
    [InlineData("パル", "ハル")]
    [InlineData("モリ", "")]
    public void Given_a_reading_When_a_voiced_mark_is_mistaken_Then_one_kana_has_it_or_lost_it(string kana, string expected) =>
        Verify(ErrorKind.KanaVoicedMark, () => Drafts.Read(kana), draft => draft.FamilyKana.Reveal(), expected);

    [Theory]
    [InlineData("キョウコ", "キヨウコ")]
    [InlineData("キヨウコ", "キョウコ")]
    [InlineData("ハットリ", "ハツトリ")]
    [InlineData("ヨシダ", "")]
    public void Given_a_reading_When_the_size_of_kana_is_mistaken_Then_one_is_exchanged(string kana, string expected) =>
        Verify(ErrorKind.KanaSmallLarge, () => Drafts.Read(kana), draft => draft.FamilyKana.Reveal(), expected);

    [Theory]
    [InlineData("シズオ", "シヅオ")]
    [InlineData("チヂワ", "チジワ")]
    [InlineData("タナカ", "")]
    public void Given_a_reading_When_zu_and_du_are_mistaken_Then_one_is_exchanged(string kana, string expected) =>
        Verify(ErrorKind.KanaZuDu, () => Drafts.Read(kana), draft => draft.FamilyKana.Reveal(), expected);

    [Theory]
    [InlineData("ソノ", "ンノ")]
    [InlineData("シン", "ツン シソ")]
    [InlineData("タナカ", "")]
    public void Given_a_reading_When_handwriting_is_misread_Then_one_look_alike_is_exchanged(string kana, string expected) =>
        Verify(ErrorKind.KanaShiTsuSoN, () => Drafts.Read(kana), draft => draft.FamilyKana.Reveal(), expected);

    [Fact]
    public void Given_kanji_with_two_readings_When_the_reading_is_mistaken_Then_it_is_the_other_one()
    {
        Verify(ErrorKind.KanaOtherReading, Drafts.Saito, draft => draft.GivenKana.Reveal(), "ユキコ");
        Verify(ErrorKind.KanaOtherReading, () => Drafts.Named("山崎", "", "ヤマザキ", ""), draft => draft.FamilyKana.Reveal(), "ヤマサキ");
        Verify(ErrorKind.KanaOtherReading, () => Drafts.Named("西藤", "", "サイトウ", ""), draft => draft.FamilyKana.Reveal(), "");
    }

    [Fact]
    public void Given_a_reading_When_its_space_is_misplaced_Then_it_stands_inside_a_part() =>
        Verify(ErrorKind.KanaSpace, () => Drafts.Named("森", "実", "モリ", "ミノル"),
            draft => $"{draft.FamilyKana.Reveal()}_{draft.GivenKana.Reveal()}", "モ リ_ミノル,モリ_ミ ノル,モリ_ミノ ル", ',');

    [Theory]
    [InlineData("高橋", "髙橋")]
    [InlineData("𠮷田", "吉田")]
    [InlineData("辺", "邊 邉")]
    [InlineData("中", "")]
    public void Given_a_kanji_of_several_forms_When_a_variant_is_put_in_Then_only_the_form_changes(string family, string expected) =>
        Verify(ErrorKind.NameVariant, () => Drafts.Named(family, "", "", ""), draft => draft.Family.Reveal(), expected);

    [Fact]
    public void Given_names_of_one_reading_When_a_homophone_is_put_in_Then_it_is_no_variant_of_the_right_one()
    {
        Verify(ErrorKind.NameHomophone, () => Drafts.Named("斎藤", "", "サイトウ", ""), draft => draft.Family.Reveal(), "西藤");
        Verify(ErrorKind.NameHomophone, () => Drafts.Named("山崎", "", "ヤマザキ", ""), draft => draft.Family.Reveal(), "");
    }

    [Theory]
    [InlineData("佐藤", "●藤 佐● 〓藤 佐〓")]
    [InlineData("𠮷田", "●田 𠮷● 〓田 𠮷〓")]
    [InlineData("みどり", "")]
    public void Given_a_kanji_name_When_a_character_is_unreadable_Then_a_mark_stands_for_it(string family, string expected) =>
        Verify(ErrorKind.NameUnreadable, () => Drafts.Named(family, "", "", ""), draft => draft.Family.Reveal(), expected);

    [Fact]
    public void Given_a_woman_When_her_family_name_is_another_by_marriage_Then_its_reading_goes_with_it() =>
        Verify(ErrorKind.NameMarriage, Drafts.Saito, draft => $"{draft.Family.Reveal()}{draft.FamilyKana.Reveal()}", "西藤サイトウ 山崎ヤマザキ 山崎ヤマサキ");

    [Fact]
    public void Given_a_child_When_a_marriage_is_drawn_Then_it_does_not_apply() =>
        Verify(ErrorKind.NameMarriage, () => Drafts.Born(2015, 3, 3), draft => draft.Family.Reveal(), "");

    [Theory]
    [InlineData(1940, 3, 1, "1940-2-29 1940-3-2")]
    [InlineData(1999, 12, 31, "2000-1-1 1999-12-30")]
    [InlineData(2025, 12, 31, "2025-12-30")]
    [InlineData(1940, 5, 0, "")]
    [InlineData(1941, 2, 29, "")]
    public void Given_a_date_When_the_day_slips_Then_it_is_the_day_before_or_after(int year, int month, int day, string expected) =>
        Verify(ErrorKind.BirthDay, () => Drafts.Born(year, month, day), Date, expected, mayFail: true);

    [Fact]
    public void Given_a_date_When_a_digit_is_wrong_Then_another_existing_day_comes_out()
    {
        for (ulong seed = 0; seed < Seeds; seed++)
        {
            QueryDraft draft = Drafts.Born(1940, 5, 17);
            Assert.True(TryApply(ErrorKind.BirthDigit, draft, seed));
            (int year, int month, int day) = (draft.BirthDate.Year, draft.BirthDate.Month, draft.BirthDate.Day);
            Assert.InRange(year, 1873, 2025);
            Assert.True(DateOnly.TryParseExact($"{year:D4}{month:D2}{day:D2}", "yyyyMMdd", out _));
            Assert.Equal(1, $"{year:D4}{month:D2}{day:D2}".Zip("19400517").Count(pair => pair.First != pair.Second));
        }
    }

    [Theory]
    [InlineData(1940, 5, 17, "1926-5-17 2003-5-17")]
    [InlineData(1920, 5, 17, "1876-5-17 1934-5-17")]
    [InlineData(1980, 5, 17, "")]
    [InlineData(2000, 5, 17, "1937-5-17")]
    public void Given_a_date_When_the_era_slips_Then_the_year_number_stays(int year, int month, int day, string expected) =>
        Verify(ErrorKind.BirthEra, () => Drafts.Born(year, month, day), Date, expected);

    [Theory]
    [InlineData(1940, 5, 17, "1940-1-1")]
    [InlineData(1940, 1, 1, "")]
    public void Given_a_date_When_first_january_is_put_in_Then_the_year_stays(int year, int month, int day, string expected) =>
        Verify(ErrorKind.BirthFirstJanuary, () => Drafts.Born(year, month, day), Date, expected);

    [Fact]
    public void Given_a_sex_When_it_is_wrong_or_missing_Then_it_is_the_other_or_none()
    {
        Verify(ErrorKind.SexWrong, Drafts.Saito, draft => draft.Sex.ToString(), nameof(Sex.Male));
        Verify(ErrorKind.SexMissing, Drafts.Saito, draft => draft.Sex.ToString(), nameof(Sex.NotKnown));
        Verify(ErrorKind.SexMissing, () => new QueryDraft(), draft => draft.Sex.ToString(), "");
    }

    [Fact]
    public void Given_a_person_who_has_moved_When_the_address_is_old_Then_it_is_a_former_one()
    {
        Verify(ErrorKind.AddressOld, Drafts.Saito, Drafts.Place, "大阪府堺市堺区鉄砲町");
        Verify(ErrorKind.AddressOld, () => Drafts.Read("モリ"), Drafts.Place, "");
    }

    [Fact]
    public void Given_a_merged_municipality_When_its_old_name_is_put_in_Then_prefecture_and_town_stay()
    {
        Verify(ErrorKind.AddressMerged, Drafts.Saito, Drafts.Place, "埼玉県浦和市霞ヶ関");
        Verify(ErrorKind.AddressMerged, () => Drafts.Living("東京都千代田区", "霞が関"), Drafts.Place, "");
    }

    [Fact]
    public void Given_two_numbers_When_the_notation_is_odd_Then_the_draft_has_an_odd_joint()
    {
        Verify(ErrorKind.AddressNotation, Drafts.Saito, draft => draft.Address.OddJoint.ToString(), "の ノ ー ― ─ ‐ –");
        Verify(ErrorKind.AddressNotation, () => Drafts.Living("千葉県市川市", "八幡", new AddressNumbers(0, 5, 0, 0)), Drafts.Place, "");
    }

    [Fact]
    public void Given_a_building_When_it_is_missing_Then_the_room_is_too()
    {
        Verify(ErrorKind.AddressBuildingMissing, Drafts.Saito, draft => $"{draft.Address.Building.Length}/{draft.Address.Room}", "0/0");
        Verify(ErrorKind.AddressBuildingMissing, () => Drafts.Living("千葉県市川市", "八幡"), Drafts.Place, "");
    }

    [Theory]
    [InlineData("霞ヶ関", "霞が関 霞ケ関")]
    [InlineData("霞が関", "霞ヶ関 霞ケ関")]
    [InlineData("ケアタウン", "")]
    public void Given_a_ga_between_kanji_When_it_is_written_otherwise_Then_the_place_sounds_the_same(string town, string expected) =>
        Verify(ErrorKind.AddressKeGa, () => Drafts.Living("", town), Drafts.Place, expected);

    [Fact]
    public void Given_a_resident_code_When_it_is_mistaken_Then_digits_are_swapped_wrong_or_missing()
    {
        Verify(ErrorKind.CodeSwap, () => Drafts.WithCode("11120000000"), draft => draft.Code.Reveal(), "11210000000 11102000000");
        Verify(ErrorKind.CodeSwap, () => Drafts.WithCode("11111111111"), draft => draft.Code.Reveal(), "");
        Verify(ErrorKind.CodeMissing, () => Drafts.WithCode("24727059608"), draft => $"[{draft.Code.Reveal()}]", "[]");
        Verify(ErrorKind.CodeDigit, Drafts.Saito, draft => draft.Code.Reveal(), "");
        QueryDraft digit = Drafts.WithCode("24727059608");
        Assert.True(TryApply(ErrorKind.CodeDigit, digit, 1));
        Assert.Equal(1, digit.Code.Reveal().Zip("24727059608").Count(pair => pair.First != pair.Second));
    }

    [Fact]
    public void Given_any_error_When_it_applies_Then_the_query_changes_and_otherwise_it_does_not()
    {
        foreach (ErrorKind kind in Enum.GetValues<ErrorKind>())
        {
            bool applied = false;
            for (ulong seed = 0; seed < Seeds; seed++)
            {
                QueryDraft draft = Drafts.WithCode("24727059608");
                draft.GivenKana.Set("サチョンズコ");
                string before = Drafts.Content(draft);
                bool applies = TryApply(kind, draft, seed);
                Assert.True(applies == (Drafts.Content(draft) != before), $"{kind}, seed {seed}");
                applied |= applies;
            }

            Assert.True(applied, $"{kind} never applied");
        }
    }

    [Fact]
    public void Given_the_kinds_of_error_When_looked_up_Then_each_has_its_error_and_its_name()
    {
        foreach (ErrorKind kind in Enum.GetValues<ErrorKind>())
        {
            Assert.Equal(kind, ErrorCatalogue.Of(kind).Kind);
            Assert.True(ErrorNames.TryParse(ErrorNames.Of(kind), out ErrorKind parsed));
            Assert.Equal(kind, parsed);
        }

        Assert.Equal("kana-shi-tsu-so-n", ErrorNames.Of(ErrorKind.KanaShiTsuSoN));
        Assert.Equal("address-building-missing", ErrorNames.Of(ErrorKind.AddressBuildingMissing));
        Assert.False(ErrorNames.TryParse("no-such-error", out _));
    }

    private static string Date(QueryDraft draft) => $"{draft.BirthDate.Year}-{draft.BirthDate.Month}-{draft.BirthDate.Day}";

    private static bool TryApply(ErrorKind kind, QueryDraft draft, ulong seed)
    {
        var random = new QueryRandom(seed, 0);
        return ErrorCatalogue.Of(kind).TryApply(draft, Drafts.Sources, ref random);
    }

    /// <summary>Over many draws exactly the expected outcomes appear; none are expected where the error must not apply.</summary>
    private static void Verify(ErrorKind kind, Func<QueryDraft> make, Func<QueryDraft, string> outcome, string expected, char between = ' ', bool mayFail = false)
    {
        var outcomes = new SortedSet<string>(StringComparer.Ordinal);
        for (ulong seed = 0; seed < Seeds; seed++)
        {
            QueryDraft draft = make();
            bool applies = TryApply(kind, draft, seed);
            Assert.True(mayFail || applies == (expected.Length > 0), $"seed {seed}");
            if (applies)
            {
                outcomes.Add(outcome(draft));
            }
        }

        Assert.Equal(expected.Split(between, StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), outcomes);
    }
}
