using Juki.Engine.Answers;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Records;
using Juki.Engine.Model.Verdict;
using static Juki.Engine.Tests.Engine.SmallRegister;

namespace Juki.Engine.Tests.Engine;

public class CodeTests(SmallRegister register) : IClassFixture<SmallRegister>
{
    private readonly IdentityEngine _engine = register.Engine;

    [Fact]
    public void Given_codes_When_looked_up_singly_and_in_a_batch_Then_present_retired_and_unknown_ones_are_told_apart()
    {
        ResidentCode[] codes = [Code(Dead), RetiredCode, ResidentCode.FromBody(1234567890), Code(Protected)];
        LookupAnswer[] expected =
        [
            new(LookupState.Found, _engine.RowOf(Dead), ResidentStatus.Death, false),
            new(LookupState.Superseded, _engine.RowOf(Moved), ResidentStatus.Current, false),
            new(LookupState.Unknown, -1, ResidentStatus.Current, false),
            new(LookupState.Found, _engine.RowOf(Protected), ResidentStatus.Current, true),
        ];
        LookupAnswer[] batch = new LookupAnswer[codes.Length * 40];

        _engine.Lookup([.. Enumerable.Range(0, batch.Length).Select(i => codes[i % codes.Length])], batch);

        Assert.Equal(expected, codes.Select(_engine.Lookup));
        Assert.All(Enumerable.Range(0, batch.Length), i => Assert.Equal(expected[i % codes.Length], batch[i]));
    }

    [Fact]
    public void Given_a_code_alone_When_searched_Then_it_is_a_lookup_and_no_match() =>
        Assert.Equal(AnswerReason.CodeAlone, _engine.Search(new QueryItems { Code = Moved.Code }).Answer.Reason);

    [Fact]
    public void Given_the_right_code_and_the_four_items_When_searched_Then_the_resident_is_certain() =>
        Assert.Equal(ResultCode.CertainIdentical, _engine.Ask(Moved, code: Moved.Code).Result);

    [Fact]
    public void Given_a_retired_code_and_the_four_items_When_searched_Then_the_status_is_superseded()
    {
        Answer answer = _engine.Ask(Moved, code: RetiredCode.Reveal());

        Assert.Equal((ResultCode.CertainIdentical, true), (answer.Result, answer.Superseded));
    }

    [Fact]
    public void Given_a_code_of_another_or_of_nobody_When_the_items_fit_one_resident_Then_it_is_probable_and_not_certain()
    {
        Answer another = _engine.Ask(Moved, code: Dead.Code);
        Answer nobody = _engine.Ask(Moved, code: ResidentCode.FromBody(1234567890).Reveal());

        Assert.Equal((ResultCode.ProbableSlight, AnswerReason.CodeOfAnother), (another.Result, another.Reason));
        Assert.Equal((ResultCode.ProbableSlight, AnswerReason.CodeOfAnother), (nobody.Result, nobody.Reason));
    }

    [Fact]
    public void Given_the_father_s_code_and_the_son_s_items_When_searched_Then_it_is_ambiguous() =>
        Assert.Equal(AnswerReason.CodeOfFamilyMember, _engine.Ask(Son, code: Father.Code).Reason);

    [Fact]
    public void Given_a_code_and_the_items_of_nobody_When_searched_Then_nobody_is_found_and_the_code_is_named()
    {
        Answer answer = _engine.Ask(Moved, name: "西園寺 公望", birth: "1849-12-07", code: Moved.Code);

        Assert.Equal((ResultCode.NotFound, AnswerReason.CodeContradicts), (answer.Result, answer.Reason));
    }

    [Fact]
    public void Given_the_sample_of_verification_When_run_Then_it_is_accepted()
    {
        IdentityEngine engine = _engine;
        Answer answer = engine.Verify(new QueryItems
        {
            Code = "24727059608",
            Name = "高橋花子",
            BirthDate = "1965-01-01",
            Sex = "2",
            Address = "千代田区霞が関1-2-3",
        });
        bool accepted = answer.Grade == Grade.Certain;

        Assert.True(accepted);
    }

    [Fact]
    public void Given_a_code_and_its_resident_s_items_When_verified_Then_the_verdict_comes_without_data()
    {
        Answer answer = _engine.Verify(Asking.Items(TanakaTokyo, code: TanakaTokyo.Code));

        Assert.Equal((Grade.Certain, NameLevel.Identical, -1), (answer.Grade, answer.Name, answer.ResidentRow));
    }

    [Fact]
    public void Given_a_code_and_somebody_else_s_items_When_verified_Then_the_other_is_not_found() =>
        Assert.Equal(ResultCode.NotFound, _engine.Verify(Asking.Items(Son, code: Father.Code)).Result);

    [Fact]
    public void Given_no_code_or_an_unknown_one_When_verified_Then_the_answer_says_so()
    {
        Answer without = _engine.Verify(Asking.Items(Moved));
        Answer unknown = _engine.Verify(Asking.Items(Moved, code: ResidentCode.FromBody(1234567890).Reveal()));

        Assert.Equal((ResultCode.Insufficient, QueryItem.Code), (without.Result, without.ReasonItem));
        Assert.Equal((ResultCode.NotFound, AnswerReason.CodeUnknown), (unknown.Result, unknown.Reason));
    }

    private static ResidentCode Code(Person person) => ResidentCode.FromBody(person.Body);
}
