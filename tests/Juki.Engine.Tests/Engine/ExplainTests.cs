using Juki.Engine.Explain;
using Juki.Engine.Model.Verdict;
using static Juki.Engine.Tests.Engine.SmallRegister;

namespace Juki.Engine.Tests.Engine;

public class ExplainTests(SmallRegister register) : IClassFixture<SmallRegister>
{
    private readonly IdentityEngine _engine = register.Engine;

    [Fact]
    public void Given_a_query_and_a_resident_When_explained_Then_both_sides_stand_beside_each_other_with_level_and_weight()
    {
        Explanation explanation = _engine.Explain(
            Asking.Items(Takahashi, name: "高橋花子", kana: "タカハシ ハナコ", address: "千代田区霞ヶ関1-2-3"), _engine.RowOf(Takahashi));

        Assert.Equal(
            ["高橋花子|髙橋 花子|VariantT2", "タカハシ ハナコ|タカハシ ハナコ|Identical", "1965-01-01|1965-01-01|Identical", "2|2|Identical"],
            explanation.Items.Take(4).Select(i => $"{i.Query}|{i.Registered}|{i.Level}"));
        Assert.Equal(Takahashi.Address, explanation.Items[4].Registered);
        Assert.Equal(ResultCode.CertainFolded, explanation.Standing);
    }

    [Fact]
    public void Given_an_explanation_When_its_weights_are_added_Then_they_make_the_weight_of_the_answer()
    {
        Explanation explanation = _engine.Explain(Asking.Items(Takahashi), _engine.RowOf(Takahashi));

        Assert.Equal(explanation.Weight, explanation.Prior + explanation.Items.Sum(i => i.Weight), 0.001f);
        Assert.Equal(_engine.Ask(Takahashi).Weight, explanation.Weight, 0.001f);
    }

    [Fact]
    public void Given_an_explained_item_When_written_to_a_log_Then_no_personal_data_shows() =>
        Assert.DoesNotContain(
            "橋", string.Concat(_engine.Explain(Asking.Items(Takahashi), _engine.RowOf(Takahashi)).Items), StringComparison.Ordinal);
}
