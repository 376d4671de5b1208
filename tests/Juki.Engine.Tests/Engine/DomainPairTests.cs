using Juki.Engine.Answers;
using Juki.Engine.Model.Names;
using Juki.Engine.Model.Records;
using Juki.Engine.Model.Verdict;
using static Juki.Engine.Tests.Engine.SmallRegister;

namespace Juki.Engine.Tests.Engine;

/// <summary>The pairs of the domain notes, §6, asked of a register, where <see cref="SearchTests"/> does not ask them.</summary>
public class DomainPairTests(SmallRegister register) : IClassFixture<SmallRegister>
{
    private static readonly DateOnly From = new(2019, 4, 1);
    private static readonly DateOnly To = new(2023, 3, 31);

    private readonly IdentityEngine _engine = register.Engine;

    [Theory]
    [InlineData("髙橋 花子", FoldTier.T1)]
    [InlineData("高橋花子", FoldTier.T2)]
    [InlineData("髙橋 はなこ", null)]
    public void Given_a_name_in_another_form_When_answered_Then_the_fold_tier_stands_beside_the_level(string name, FoldTier? tier)
    {
        Answer answer = _engine.Ask(Takahashi, name: name, code: Takahashi.Code);

        Assert.Equal((_engine.RowOf(Takahashi), tier), (answer.ResidentRow, answer.Tier));
    }

    [Fact]
    public void Given_hiragana_for_katakana_When_answered_Then_it_is_tier_T3_and_not_certain()
    {
        Answer answer = _engine.Ask(KatakanaNamed, name: "ろぺす かるろす");

        Assert.Equal((_engine.RowOf(KatakanaNamed), FoldTier.T3, ResultCode.ProbableSlight), (answer.ResidentRow, answer.Tier, answer.Result));
    }

    [Fact]
    public void Given_a_former_surname_When_asked_for_Then_the_answer_says_from_when_to_when()
    {
        Answer answer = _engine.Ask(Renamed, name: "石井 葵");

        Assert.Equal((ResultCode.ProbablePastVersion, VersionKind.FormerSurname, From, To), (answer.Result, answer.Version, answer.From, answer.To));
    }

    [Fact]
    public void Given_an_alias_that_ended_When_asked_for_Then_the_answer_says_from_when_to_when()
    {
        Answer answer = _engine.Ask(KatakanaNamed, name: "山本一郎");

        Assert.Equal((ResultCode.ProbablePastVersion, VersionKind.Alias, From, To), (answer.Result, answer.Version, answer.From, answer.To));
    }

    [Fact]
    public void Given_a_date_that_the_register_knows_in_part_When_the_whole_is_asked_for_Then_it_is_no_agreement()
    {
        Answer answer = _engine.Ask(PartlyKnown, birth: "1940-05-17", code: PartlyKnown.Code);

        Assert.Equal((BirthLevel.Compatible, _engine.RowOf(PartlyKnown)), (answer.Birth, answer.ResidentRow));
        Assert.NotEqual(Grade.Certain, answer.Grade);
    }

    [Theory]
    [InlineData("SMITH W", NameLevel.Unreadable, ResultCode.Possible)]
    [InlineData("SMITH WILLIAM JOHN", NameLevel.TokenOrder, ResultCode.ProbableSlight)]
    [InlineData("SMYTH WILLIAM", NameLevel.OneCharacter, ResultCode.ProbableSlight)]
    [InlineData("SMITH WILIAM", NameLevel.OneCharacter, ResultCode.Possible)]
    public void Given_a_Latin_name_that_another_system_changed_When_asked_for_Then_it_is_never_certain(string name, NameLevel level, ResultCode result)
    {
        Answer answer = _engine.Ask(Foreigner, name: name);

        Assert.Equal((level, result, _engine.RowOf(Foreigner)), (answer.Name, answer.Result, answer.ResidentRow));
    }

    [Theory]
    [InlineData("VILANUEVA MARIA FERNANDA", NameLevel.OneCharacter, ResultCode.ProbableSlight)]
    [InlineData("VILLANUEVA MARIA FERNANDES", NameLevel.FamilyOnly, ResultCode.Possible)]
    [InlineData("VILLANUEVA M F", NameLevel.Unreadable, ResultCode.Possible)]
    [InlineData("VILLANUEVA MARIA", NameLevel.TokenOrder, ResultCode.ProbableSlight)]
    [InlineData("MARIA FERNANDA VILLANUEVA", NameLevel.TokenOrder, ResultCode.ProbableSlight)]
    [InlineData("VILLANUEVA MARIAFERNANDA", NameLevel.Identical, ResultCode.CertainIdentical)]
    public void Given_a_Latin_name_of_three_parts_When_other_systems_changed_it_Then_the_resident_is_found(string name, NameLevel level, ResultCode result)
    {
        Answer answer = _engine.Ask(LongNamed, name: name);

        Assert.Equal((level, result, _engine.RowOf(LongNamed)), (answer.Name, answer.Result, answer.ResidentRow));
    }

    [Theory]
    [InlineData("SMITH JOHN")]
    [InlineData("JOHN SMITH")]
    public void Given_the_brother_s_Latin_name_When_the_register_does_not_hold_him_Then_he_is_not_taken_for_the_other(string name) =>
        Assert.True(_engine.Ask(Foreigner, name: name).Grade is Grade.Possible or Grade.None);

    [Fact]
    public void Given_a_name_in_the_other_script_When_the_code_leads_to_the_resident_Then_it_sounds_the_same_and_is_probable()
    {
        Answer latin = _engine.Ask(KatakanaNamed, name: "CARLOS LOPEZ", code: KatakanaNamed.Code);
        Answer katakana = _engine.Ask(Foreigner, name: "ウィリアム・スミス", code: Foreigner.Code);

        Assert.Equal((NameLevel.SameReading, ResultCode.ProbableSlight), (latin.Name, latin.Result));
        Assert.Equal((NameLevel.SameReading, ResultCode.ProbableSlight), (katakana.Name, katakana.Result));
    }

    [Theory]
    [InlineData("埼玉県浦和市高砂3-15-1")]
    [InlineData("浦和市高砂三丁目15番1号")]
    public void Given_a_municipality_under_its_name_before_the_merger_When_asked_Then_the_resident_is_certain(string address)
    {
        Answer answer = _engine.Ask(Renamed, address: address);

        Assert.Equal((AddressLevel.A6, ResultCode.CertainIdentical), (answer.Address, answer.Result));
    }
}
