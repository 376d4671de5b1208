using Juki.Engine.Candidates;
using Juki.Engine.Model.Records;
using Juki.Engine.Queries;
using Juki.Engine.Tests.Engine;
using static Juki.Engine.Tests.Engine.SmallRegister;

namespace Juki.Engine.Tests.Candidates;

public class NearNamePassTests(SmallRegister register) : IClassFixture<SmallRegister>
{
    private const string SameMunicipality = "仙台市青葉区国分町";

    [Theory]
    [InlineData("伊東 健", "", "", SameMunicipality)]
    [InlineData("井籐 健", "イトウ ケン", "", SameMunicipality)]
    [InlineData("伊藤 賢", "イトウ ケン", "", SameMunicipality)]
    [InlineData("伊東 健", "", "1985-12-XX", "")]
    [InlineData("伊藤 賢", "イトウ ケン", "1985-12-24", "")]
    [InlineData("伊藤健", "", "", SameMunicipality)]
    public void Given_a_misspelt_name_and_a_closed_way_in_When_searched_Then_the_bearer_of_the_near_name_is_found(
        string name, string kana, string birth, string address) =>
        Assert.Contains(Rows(name, kana, birth, address), row => row == register.Engine.RowOf(Moved));

    [Fact]
    public void Given_a_name_near_to_nobody_s_When_searched_Then_nobody_is_found() =>
        Assert.Empty(Rows("西園寺 公望", "サイオンジ キンモチ", "", SameMunicipality));

    [Fact]
    public void Given_a_date_and_an_address_with_numbers_When_asked_Then_the_other_passes_do_without_it() =>
        Assert.False(new NearNamePass(register.Engine.Register, Found(new CandidateRows())).CanHelp(Prepared("伊東 健", "", "1985-12-24", Moved.Address)));

    private List<int> Rows(string name, string kana, string birth, string address)
    {
        CandidateRows rows = new();
        NearNamePass pass = new(register.Engine.Register, Found(rows));
        PreparedQuery query = Prepared(name, kana, birth, address);
        Assert.True(pass.CanHelp(query));
        pass.Find([0], [query], [new CandidateList()]);
        return [.. Enumerable.Range(0, rows.Count).Select(i => rows[i].RowNumber)];
    }

    private PassRows Found(CandidateRows rows) => new(register.Engine.Register, rows);

    private PreparedQuery Prepared(string name, string kana, string birth, string address)
    {
        PreparedQuery query = new();
        query.Set(new QueryItems { Name = name, Kana = kana, BirthDate = birth, Sex = "1", Address = address }, register.Engine.Register);
        return query;
    }
}
