using Juki.Engine.Answers;
using Juki.Engine.Explain;
using Juki.Engine.Model.Verdict;
using static Juki.Engine.Tests.Engine.SmallRegister;

namespace Juki.Engine.Tests.Engine;

public class ProtectionTests(SmallRegister register) : IClassFixture<SmallRegister>
{
    private readonly IdentityEngine _engine = register.Engine;

    [Fact]
    public void Given_a_protected_resident_When_named_rightly_Then_grade_and_status_are_given()
    {
        Answer answer = _engine.Ask(Protected);

        Assert.Equal((ResultCode.CertainIdentical, true), (answer.Result, answer.Protected));
    }

    [Theory]
    [InlineData("加藤 愛")]
    [InlineData("加藤 恵子")]
    [InlineData("西園寺 恵")]
    [InlineData("西園寺 公望")]
    [InlineData("加藤 ●")]
    [InlineData("●藤 ●")]
    public void Given_a_protected_resident_When_the_address_and_date_come_with_another_name_Then_nobody_is_found(string name)
    {
        SearchAnswer answer = _engine.Search(Asking.Items(Protected, name: name));

        Assert.Equal((ResultCode.NotFound, AnswerReason.Nobody, 0), (answer.Answer.Result, answer.Answer.Reason, answer.Answer.Rivals));
        Assert.Empty(answer.Candidates);
    }

    [Fact]
    public void Given_a_protected_resident_When_addresses_are_tried_Then_a_near_one_looks_like_a_far_one()
    {
        Answer near = _engine.Ask(Protected, address: "千葉県千葉市中央区市場町1番2号");
        Answer far = _engine.Ask(Protected, address: "沖縄県那覇市泉崎一丁目2番2号");

        Assert.Equal(AddressLevel.A0, near.Address);
        Assert.Equal((far.Result, far.Weight, far.Probability, far.Address), (near.Result, near.Weight, near.Probability, near.Address));
    }

    [Fact]
    public void Given_a_protected_resident_When_an_old_address_is_asked_for_Then_no_period_is_told()
    {
        Answer answer = _engine.Ask(Protected, address: "埼玉県さいたま市浦和区高砂3-15-1");

        Assert.Equal((ResultCode.ProbablePastVersion, null, null), (answer.Result, answer.From, answer.To));
    }

    [Fact]
    public void Given_a_protected_resident_When_explained_Then_the_address_stays_empty()
    {
        Explanation explanation = _engine.Explain(Asking.Items(Protected), _engine.RowOf(Protected));

        Assert.Equal("", explanation.Items.Single(i => i.Item == QueryItem.Address).Registered);
    }
}
