using Juki.Engine.Answers;
using Juki.Engine.Candidates;
using Juki.Engine.Model.Verdict;
using static Juki.Engine.Tests.Engine.SmallRegister;

namespace Juki.Engine.Tests.Engine;

/// <summary>The right resident is found through any single broken item and most pairs of them (design §4.2).</summary>
public class BrokenItemTests(SmallRegister register) : IClassFixture<SmallRegister>
{
    private const string OldAddress = "秋田市山王1-1-1";
    private const string OtherTown = "仙台市青葉区国分町二丁目4番8号";

    private readonly IdentityEngine _engine = register.Engine;

    [Theory]
    [InlineData("伊藤 健", "", "1985-12-25", "1", null, Grade.Probable)]
    [InlineData("伊藤 健", "", "1985-24-12", "1", null, Grade.Invalid)]
    [InlineData("伊藤 健", "", "1985-01-01", "1", null, Grade.Probable)]
    [InlineData("伊藤 健", "", "1985-12-XX", "1", null, Grade.Probable)]
    [InlineData("伊藤 健", "", "1985", "1", null, Grade.Probable)]
    [InlineData("伊藤 健", "", "1972-03-09", "1", null, Grade.Possible)]
    [InlineData("井藤 健", "イトウ ケン", "1985-12-24", "1", null, Grade.Probable)]
    [InlineData("伊藤 賢", "イトウ ケン", "1985-12-24", "1", null, Grade.Probable)]
    [InlineData("佐々木 健", "ササキ ケン", "1985-12-24", "1", null, Grade.Probable)]
    [InlineData("伊藤 ●", "イトウ ケン", "1985-12-24", "1", null, Grade.Probable)]
    [InlineData("健 伊藤", "", "1985-12-24", "1", null, Grade.Probable)]
    [InlineData("伊藤 健", "", "1985-12-24", "2", null, Grade.Probable)]
    [InlineData("伊藤 健", "", "1985-12-24", "1", OldAddress, Grade.Probable)]
    [InlineData("伊藤 健", "", "1985-12-24", "1", OtherTown, Grade.Possible)]
    [InlineData("伊藤 健", "", "1985-12-24", "1", "住所不明のため記載なし", Grade.Possible)]
    [InlineData("伊藤 健", "", "1985-12-24", "1", "宮城県以下不明", Grade.Possible)]
    public void Given_one_broken_item_When_searched_Then_the_resident_is_named(
        string name, string kana, string birth, string sex, string? address, Grade grade)
    {
        SearchAnswer found = Search(name, kana, birth, sex, address);

        Assert.Equal(grade, found.Answer.Grade);
        Assert.True(grade == Grade.Invalid || found.Answer.ResidentRow == _engine.RowOf(Moved));
    }

    [Theory]
    [InlineData("伊藤 賢", "イトウ ケン", "1985-12-25", "1", null)]
    [InlineData("佐々木 健", "ササキ ケン", "1985-12-25", "1", null)]
    [InlineData("●藤 健", "イトウ ケン", "1986-12-24", "1", null)]
    [InlineData("伊藤 健", "", "1985-12-25", "2", null)]
    [InlineData("伊藤 健", "", "1985-12-25", "1", OldAddress)]
    [InlineData("伊藤 健", "", "1985-12-25", "1", OtherTown)]
    [InlineData("伊藤 健", "", "1985-01-01", "1", OldAddress)]
    [InlineData("伊藤 賢", "イトウ ケン", "1985-12-24", "1", OldAddress)]
    [InlineData("井藤 健", "イトウ ケン", "1985-12-24", "1", "宮城県以下不明")]
    [InlineData("井藤 健", "イトウ ケン", "1985-12-24", "1", "仙台市青葉区架空町1-1")]
    [InlineData("井藤 健", "イトウ ケン", "1985-12-24", "1", "住所不明")]
    public void Given_a_pair_of_broken_items_When_searched_Then_the_resident_is_among_the_candidates(
        string name, string kana, string birth, string sex, string? address) =>
        Assert.Contains(Search(name, kana, birth, sex, address).Candidates, candidate => candidate.ResidentRow == _engine.RowOf(Moved));

    [Theory]
    [InlineData("伊藤 健", "", "", "1", null)]
    [InlineData("伊藤 健", "", "不詳", "1", null)]
    [InlineData("伊藤 健", "", "1985-12-24", "", null)]
    [InlineData("伊藤 賢", "イトウ ケン", "1985-12-24", "", null)]
    [InlineData("伊藤 健", "", "1985-12-25", "", null)]
    [InlineData("伊藤 健", "", "1985-12-24", "1", "")]
    public void Given_a_missing_item_When_searched_Then_it_is_insufficient_and_the_resident_is_there_for_review(
        string name, string kana, string birth, string sex, string? address)
    {
        SearchAnswer found = Search(name, kana, birth, sex, address);

        Assert.Equal((ResultCode.Insufficient, -1), (found.Answer.Result, found.Answer.ResidentRow));
        Assert.Contains(found.Candidates, candidate => candidate.ResidentRow == _engine.RowOf(Moved));
    }

    [Fact]
    public void Given_a_namesake_born_the_very_day_elsewhere_When_the_date_has_a_slip_Then_the_address_decides()
    {
        SearchAnswer found = _engine.Search(Asking.Items(NakamuraOsaka, birth: "1970-07-08"));

        Assert.Equal((ResultCode.ProbableSlight, _engine.RowOf(NakamuraOsaka)), (found.Answer.Result, found.Answer.ResidentRow));
    }

    [Fact]
    public void Given_a_query_that_the_exact_passes_settle_When_run_Then_no_later_pass_is_taken()
    {
        MatchSession session = _engine.CreateSession();
        session.Add(Asking.Items(Moved));
        session.Add(Asking.Items(Moved, birth: "1985-12-25"));
        session.Run();

        Assert.Equal(2, session.Reached(CandidatePass.NameAndDate));
        Assert.Equal(1, session.Reached(CandidatePass.DateSlip));
        Assert.Equal(0, session.Reached(CandidatePass.AddressBlock));
        Assert.True(session.RowsCompared >= 2);
    }

    private SearchAnswer Search(string name, string kana, string birth, string sex, string? address) =>
        _engine.Search(Asking.Items(Moved, name, kana, birth, sex, address));
}
