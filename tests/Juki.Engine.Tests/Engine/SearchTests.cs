using Juki.Engine.Answers;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Records;
using Juki.Engine.Model.Verdict;
using static Juki.Engine.Tests.Engine.SmallRegister;

namespace Juki.Engine.Tests.Engine;

public class SearchTests(SmallRegister register) : IClassFixture<SmallRegister>
{
    private readonly IdentityEngine _engine = register.Engine;

    [Theory]
    [InlineData("髙橋 花子", "1965-01-01", "東京都千代田区霞が関一丁目2番3号コーポ桜203号室", ResultCode.CertainIdentical)]
    [InlineData("髙橋花子", "S40.1.1", "千代田区霞ヶ関１－２－３コーポ桜203", ResultCode.CertainIdentical)]
    [InlineData("高橋 花子", "昭和四十年一月一日", "東京都千代田区霞ケ関1-2-3 コーポ桜203号", ResultCode.CertainFolded)]
    [InlineData("高橋花子", "19650101", "東京都千代田区霞が関一丁目二番三号", ResultCode.CertainFolded)]
    public void Given_the_four_items_When_only_the_writing_differs_Then_the_resident_is_certain(
        string name, string birth, string address, ResultCode expected)
    {
        Answer answer = _engine.Ask(Takahashi, name: name, birth: birth, address: address, sex: "女");

        Assert.Equal((expected, Grade.Certain, _engine.RowOf(Takahashi)), (answer.Result, answer.Grade, answer.ResidentRow));
        Assert.InRange(answer.Probability, 0.999f, 1);
    }

    [Fact]
    public void Given_the_sample_of_the_documentation_When_run_Then_it_finds_the_code()
    {
        IdentityEngine engine = _engine;
        SearchAnswer found = engine.Search(new QueryItems
        {
            Name = "高橋 花子",
            BirthDate = "S40.1.1",
            Sex = "女",
            Address = "千代田区霞が関1-2-3",
        });
        ResidentCode code = default;
        if (found.Answer.Grade == Grade.Certain)
        {
            code = engine.Register.CodeOf(found.Answer.ResidentRow);
        }

        Assert.Equal("24727059608", code.Reveal());
    }

    [Fact]
    public void Given_a_character_outside_the_BMP_When_its_common_form_is_asked_for_Then_the_resident_is_certain() =>
        Assert.Equal(ResultCode.CertainFolded, _engine.Ask(Yoshida, name: "吉田 京子", kana: "ヨシダ キヨウコ").Result);

    [Fact]
    public void Given_twins_When_one_is_named_exactly_Then_it_is_that_one()
    {
        Assert.Equal(_engine.RowOf(TwinTaro), Certain(_engine.Ask(TwinTaro)));
        Assert.Equal(_engine.RowOf(TwinJiro), Certain(_engine.Ask(TwinJiro)));
    }

    [Fact]
    public void Given_twins_When_the_given_name_is_neither_s_Then_it_is_ambiguous()
    {
        Answer answer = _engine.Ask(TwinTaro, name: "鈴木 三郎");

        Assert.Equal((Grade.Ambiguous, -1), (answer.Grade, answer.ResidentRow));
        Assert.True(answer.Rivals >= 1);
    }

    [Fact]
    public void Given_an_absent_twin_When_the_other_is_registered_Then_it_is_possible_at_most() =>
        Assert.True(_engine.Ask(Moved, name: "伊藤 賢").Grade is Grade.Possible or Grade.None);

    [Fact]
    public void Given_father_and_son_at_one_address_When_each_is_asked_for_Then_each_is_found()
    {
        Assert.Equal(_engine.RowOf(Father), Certain(_engine.Ask(Father, name: "渡辺 一郎")));
        Assert.Equal(_engine.RowOf(Son), Certain(_engine.Ask(Son, name: "渡邊 健一")));
    }

    [Fact]
    public void Given_the_father_s_name_and_the_son_s_date_When_asked_Then_it_may_be_either() =>
        Assert.Equal((ResultCode.AmbiguousEqual, 1), Result(_engine.Ask(Father, birth: Son.Birth)));

    [Fact]
    public void Given_two_田中実_born_the_same_day_in_one_town_When_one_is_asked_for_Then_it_is_ambiguous()
    {
        Answer answer = _engine.Ask(TanakaTokyo);

        Assert.Equal((ResultCode.AmbiguousRival, -1, 1, AnswerReason.SameNameAndDate), (answer.Result, answer.ResidentRow, answer.Rivals, answer.Reason));
    }

    [Fact]
    public void Given_two_田中実_born_the_same_day_When_the_address_is_neither_s_Then_both_are_counted() =>
        Assert.Equal((ResultCode.AmbiguousEqual, 1), Result(_engine.Ask(TanakaTokyo, address: "沖縄県那覇市泉崎一丁目2番2号")));

    [Fact]
    public void Given_a_namesake_born_the_same_day_far_away_When_asked_Then_the_address_decides_and_the_namesake_is_counted()
    {
        Answer answer = _engine.Ask(NakamuraOsaka);

        Assert.Equal((ResultCode.CertainIdentical, 1), Result(answer));
        Assert.Equal(_engine.RowOf(NakamuraOsaka), answer.ResidentRow);
    }

    [Theory]
    [InlineData("鈴木 健", "スズキ ケン", ResultCode.ProbableSlight)]
    [InlineData("伊東 健", "イトウ ケン", ResultCode.ProbableSlight)]
    [InlineData("●藤 健", "", ResultCode.ProbableSlight)]
    [InlineData("健 伊藤", "", ResultCode.ProbableSlight)]
    public void Given_a_name_with_one_difference_When_all_else_agrees_Then_the_resident_is_probable(string name, string kana, ResultCode expected)
    {
        Answer answer = _engine.Ask(Moved, name: name, kana: kana);

        Assert.Equal((expected, _engine.RowOf(Moved)), (answer.Result, answer.ResidentRow));
    }

    [Theory]
    [InlineData("1985-12-25", BirthLevel.DaySlip)]
    [InlineData("1986-12-24", BirthLevel.OneDigit)]
    [InlineData("2048-12-24", BirthLevel.EraSlip)]
    public void Given_a_slip_in_the_date_When_all_else_agrees_Then_the_resident_is_probable(string birth, BirthLevel level)
    {
        Answer answer = _engine.Ask(Moved, birth: birth);

        Assert.Equal((ResultCode.ProbableSlight, _engine.RowOf(Moved)), Found(answer));
        Assert.Equal((level, AnswerReason.GraveDifference, QueryItem.BirthDate), (answer.Birth, answer.Reason, answer.ReasonItem));
    }

    [Fact]
    public void Given_a_reading_for_a_name_When_all_else_agrees_Then_the_resident_is_probable()
    {
        Answer answer = _engine.Ask(Married, name: "", kana: "コバヤシミサキ");

        Assert.Equal((ResultCode.ProbableSlight, AnswerReason.ReadingAlone), (answer.Result, answer.Reason));
        Assert.Equal(_engine.RowOf(Married), answer.ResidentRow);
    }

    [Fact]
    public void Given_a_name_in_kana_When_the_register_holds_kanji_Then_the_resident_is_probable() =>
        Assert.Equal(_engine.RowOf(Married), _engine.Ask(Married, name: "こばやし みさき").ResidentRow);

    [Theory]
    [InlineData("SMITH WILLIAM", ResultCode.CertainIdentical)]
    [InlineData("Smith William", ResultCode.CertainIdentical)]
    [InlineData("WILLIAM SMITH", ResultCode.ProbableSlight)]
    public void Given_a_passport_name_When_asked_in_any_order_Then_the_resident_is_found(string name, ResultCode expected) =>
        Assert.Equal((expected, _engine.RowOf(Foreigner)), Found(_engine.Ask(Foreigner, name: name)));

    [Fact]
    public void Given_an_alias_When_asked_for_Then_the_resident_is_probable_by_it()
    {
        Answer answer = _engine.Ask(Foreigner, name: "山田太郎");

        Assert.Equal((ResultCode.ProbablePastVersion, VersionKind.PresentAlias), (answer.Result, answer.Version));
    }

    [Fact]
    public void Given_a_former_surname_When_asked_for_Then_the_resident_is_probable_by_it() =>
        Assert.Equal((ResultCode.ProbablePastVersion, _engine.RowOf(Married)), Found(_engine.Ask(Married, name: "斉藤 美咲")));

    [Fact]
    public void Given_an_address_one_move_back_When_asked_for_Then_the_answer_says_from_when_to_when()
    {
        Answer answer = _engine.Ask(Moved, address: "秋田市山王1-1-1");

        Assert.Equal((ResultCode.ProbablePastVersion, _engine.RowOf(Moved)), Found(answer));
        Assert.Equal((VersionKind.FormerAddress, new DateOnly(2019, 4, 1), new DateOnly(2023, 3, 31)), (answer.Version, answer.From, answer.To));
    }

    [Fact]
    public void Given_the_dead_When_asked_for_Then_the_grade_is_as_for_anyone_and_the_status_stands_beside_it()
    {
        Answer answer = _engine.Ask(Dead);

        Assert.Equal((ResultCode.CertainIdentical, true), (answer.Result, answer.Removed));
    }

    [Theory]
    [InlineData("", "1985-12-24", "1", "x", QueryItem.Name)]
    [InlineData("伊藤 健", "", "1", "x", QueryItem.BirthDate)]
    [InlineData("伊藤 健", "不詳", "1", "x", QueryItem.BirthDate)]
    [InlineData("伊藤 健", "1985-12-24", "", "x", QueryItem.Sex)]
    [InlineData("伊藤 健", "1985-12-24", "9", "x", QueryItem.Sex)]
    [InlineData("伊藤 健", "1985-12-24", "1", "", QueryItem.Address)]
    public void Given_an_item_too_few_When_asked_Then_the_query_is_insufficient_and_says_which(
        string name, string birth, string sex, string address, QueryItem item)
    {
        Answer answer = _engine.Ask(Moved, name: name, birth: birth, sex: sex, address: address);

        Assert.Equal((ResultCode.Insufficient, item, -1), (answer.Result, answer.ReasonItem, answer.ResidentRow));
    }

    [Theory]
    [InlineData("1985-13-01", "1", "", AnswerReason.DateMonth)]
    [InlineData("1985-02-31", "1", "", AnswerReason.DateDay)]
    [InlineData("昭和65年1月1日", "1", "", AnswerReason.DateEra)]
    [InlineData("1985-12-24", "X", "", AnswerReason.SexFormat)]
    [InlineData("1985-12-24", "1", "25208017644", AnswerReason.CodeCheckDigit)]
    [InlineData("1985-12-24", "1", "2520801764", AnswerReason.CodeLength)]
    public void Given_an_item_that_cannot_be_read_When_the_rest_fits_Then_the_query_is_invalid_and_says_why(
        string birth, string sex, string code, AnswerReason reason)
    {
        Answer answer = _engine.Ask(Moved, birth: birth, sex: sex, code: code);

        Assert.Equal((ResultCode.Invalid, reason, -1), (answer.Result, answer.Reason, answer.ResidentRow));
    }

    [Theory]
    [InlineData("田", "", "", QueryItem.Name)]
    [InlineData("", "ア", "", QueryItem.Kana)]
    [InlineData("", "", "1", QueryItem.Address)]
    public void Given_an_item_longer_than_any_register_holds_When_asked_Then_the_query_is_invalid_and_says_which(
        string name, string kana, string address, QueryItem item)
    {
        const int LengthMax = 8_193;
        string longest = string.Concat(Enumerable.Repeat(name + kana + address, LengthMax));
        string longer = longest + longest[0];

        Answer longestAnswer = _engine.Search(Only(item, longest)).Answer;
        Answer longerAnswer = _engine.Search(Only(item, longer)).Answer;

        Assert.Equal(ResultCode.Insufficient, longestAnswer.Result);
        Assert.Equal((ResultCode.Invalid, AnswerReason.ItemLength, item), (longerAnswer.Result, longerAnswer.Reason, longerAnswer.ReasonItem));
    }

    [Fact]
    public void Given_a_date_that_nobody_knows_in_full_When_both_sides_say_so_Then_it_is_no_agreement() =>
        Assert.True(_engine.Ask(PartlyKnown).Grade is Grade.Probable or Grade.Possible);

    [Fact]
    public void Given_a_person_who_is_not_registered_When_asked_for_Then_nobody_is_found()
    {
        Answer answer = _engine.Ask(Moved, name: "西園寺 公望", birth: "1849-12-07", address: "京都府京都市上京区京都御苑1番地");

        Assert.Equal((ResultCode.NotFound, AnswerReason.Nobody), (answer.Result, answer.Reason));
    }

    [Fact]
    public void Given_a_law_that_holds_no_sex_When_three_items_agree_Then_the_result_is_02()
    {
        using IdentityEngine engine = IdentityEngine.Open(register.Path, new EngineOptions { WithoutSex = true });

        Assert.Equal(ResultCode.CertainWithoutSex, engine.Ask(Moved, sex: "").Result);
        Assert.Equal(ResultCode.CertainWithoutSex, engine.Ask(Moved, sex: "2").Result);
    }

    private static QueryItems Only(QueryItem item, string text) => new()
    {
        Name = item == QueryItem.Name ? text : "",
        Kana = item == QueryItem.Kana ? text : "",
        Address = item == QueryItem.Address ? text : "",
    };

    private static int Certain(Answer answer) => answer.Grade == Grade.Certain ? answer.ResidentRow : -1;

    private static (ResultCode, int) Result(Answer answer) => (answer.Result, answer.Rivals);

    private static (ResultCode, int) Found(Answer answer) => (answer.Result, answer.ResidentRow);
}
