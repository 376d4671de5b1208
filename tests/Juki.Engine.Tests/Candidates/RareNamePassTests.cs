using Juki.Engine.Candidates;
using Juki.Engine.Model.Records;
using Juki.Engine.Store.Registers;
using Juki.Engine.Tests.Engine;
using static Juki.Engine.Tests.Candidates.PassRegister;

namespace Juki.Engine.Tests.Candidates;

public class RareNamePassTests(PassRegister register) : IClassFixture<PassRegister>
{
    [Fact]
    public void Given_a_name_that_few_bear_and_no_date_When_searched_Then_all_bearers_are_found_with_their_versions() =>
        Assert.Equal([InTokyo, InHiroshima, InSapporo, InSapporo], Find(InTokyo.Name, ""));

    [Fact]
    public void Given_the_first_of_January_When_searched_Then_those_are_found_whose_date_it_may_stand_for() =>
        Assert.Equal([InTokyo], Find(InTokyo.Name, "1960-01-01"));

    [Fact]
    public void Given_a_common_name_or_one_of_nobody_When_searched_Then_nobody_is_found()
    {
        Assert.Empty(Find(CommonName, ""));
        Assert.Empty(Find("西園寺 公望", ""));
    }

    [Fact]
    public void Given_a_date_that_says_its_day_When_asked_Then_it_cannot_help() => Assert.False(register.CanHelp(Create, Query(InTokyo.Name, "1960-06-07")));

    private Person[] Find(string name, string birth) => register.Find(Create, Query(name, birth));

    private static RareNamePass Create(Register register, PassRows rows) => new(register, rows);

    private static QueryItems Query(string name, string birth) => new() { Name = name, BirthDate = birth, Sex = "1" };
}
