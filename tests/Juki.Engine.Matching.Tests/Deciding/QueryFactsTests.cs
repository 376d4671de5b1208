using Juki.Engine.Matching.Deciding;
using Juki.Engine.Model.Verdict;
using static Juki.Engine.Matching.Tests.Deciding.Vectors;

namespace Juki.Engine.Matching.Tests.Deciding;

public class QueryFactsTests
{
    [Theory]
    [InlineData(ItemSet.Name, QueryItem.Name)]
    [InlineData(ItemSet.BirthDate, QueryItem.BirthDate)]
    [InlineData(ItemSet.Sex, QueryItem.Sex)]
    [InlineData(ItemSet.Address, QueryItem.Address)]
    public void Given_a_query_without_one_of_the_four_items_When_decided_Then_it_is_insufficient_and_names_the_item(
        ItemSet left, QueryItem item)
    {
        QueryFacts facts = new() { Items = FourItems & ~left };

        Decision decision = Decider.Decide(facts, [Candidate(Identical)], DecisionRules.Default);

        Assert.Equal((ResultCode.Insufficient, item, -1), (decision.Result, decision.Item, decision.Best));
    }

    [Fact]
    public void Given_a_code_alone_When_decided_Then_it_is_a_lookup_and_no_match() =>
        Assert.Equal(
            DecisionReason.CodeAlone,
            Decider.Decide(new QueryFacts { Items = ItemSet.Code }, [Candidate(Identical)], DecisionRules.Default).Reason);

    [Fact]
    public void Given_an_unreadable_item_When_the_rest_fits_Then_the_query_is_invalid_and_names_the_item()
    {
        QueryFacts facts = FourItemQuery with { Unreadable = QueryItem.BirthDate };

        Decision decision = Decider.Decide(facts, [Candidate(Identical)], DecisionRules.Default);

        Assert.Equal((ResultCode.Invalid, QueryItem.BirthDate), (decision.Result, decision.Item));
    }

    [Fact]
    public void Given_a_reading_for_a_name_When_checked_Then_nothing_is_missing() =>
        Assert.Equal(QueryItem.None, (FourItemQuery with { Items = (FourItems & ~ItemSet.Name) | ItemSet.Kana }).Missing);
}
