using Juki.Engine.Candidates;
using Juki.Engine.Model.Records;
using Juki.Engine.Store.Registers;
using Juki.Engine.Tests.Engine;
using static Juki.Engine.Tests.Candidates.PassRegister;

namespace Juki.Engine.Tests.Candidates;

public class MunicipalityPassTests(PassRegister register) : IClassFixture<PassRegister>
{
    [Theory]
    [InlineData("")]
    [InlineData("1960-06-07")]
    public void Given_a_name_in_a_municipality_and_no_date_or_a_slip_When_searched_Then_the_bearer_there_is_found(string birth)
    {
        Assert.Equal([InTokyo], Find(birth, "東京都府中市"));
        Assert.Equal([InTokyo], Find(birth, "東京都府中市本町一丁目2番3号"));
    }

    [Theory]
    [InlineData("府中市本町")]
    [InlineData("府中市")]
    public void Given_a_town_that_two_municipalities_have_When_searched_Then_the_bearers_in_both_are_found(string address) =>
        Assert.Equal([InTokyo, InHiroshima], Find("", address));

    [Fact]
    public void Given_a_wrong_date_When_searched_Then_the_bearer_is_found_by_the_town_alone()
    {
        Assert.Equal([InTokyo], Find("1928-09-28", "東京都府中市本町"));
        Assert.Empty(Find("1928-09-28", "東京都府中市"));
    }

    [Fact]
    public void Given_another_municipality_When_searched_Then_nobody_is_found() => Assert.Empty(Find("", "石川県金沢市鞍月一丁目1番1号"));

    [Theory]
    [InlineData("")]
    [InlineData("東京都")]
    [InlineData("存在県無名郡虚村")]
    public void Given_no_municipality_When_asked_Then_it_cannot_help(string address) => Assert.False(register.CanHelp(Create, Query("", address)));

    private Person[] Find(string birth, string address) => register.Find(Create, Query(birth, address));

    private static MunicipalityPass Create(Register register, PassRows rows) => new(register, rows);

    private static QueryItems Query(string birth, string address) => new() { Name = InTokyo.Name, BirthDate = birth, Sex = "1", Address = address };
}
