using Juki.Engine.Candidates;
using Juki.Engine.Model.Records;
using Juki.Engine.Store.Registers;
using Juki.Engine.Tests.Engine;
using static Juki.Engine.Tests.Candidates.PassRegister;

namespace Juki.Engine.Tests.Candidates;

public class DateSlipPassTests(PassRegister register) : IClassFixture<PassRegister>
{
    [Theory]
    [InlineData("1990-05-06")]
    [InlineData("1990-06-05")]
    [InlineData("1991-05-05")]
    [InlineData("1990-05-XX")]
    [InlineData("1990")]
    public void Given_the_name_and_a_slip_of_the_date_When_searched_Then_the_bearer_is_found(string birth) =>
        Assert.Equal([ByChome], Find(ByChome.Name, birth));

    [Fact]
    public void Given_a_resident_with_a_former_address_When_found_Then_the_version_comes_too() =>
        Assert.Equal([InSapporo, InSapporo], Find(InSapporo.Name, "1983-11-28"));

    [Theory]
    [InlineData("森 直人", "1953-09-28")]
    [InlineData("森 直樹", "1990-05-06")]
    public void Given_another_date_or_another_name_When_searched_Then_nobody_is_found(string name, string birth) => Assert.Empty(Find(name, birth));

    [Fact]
    public void Given_no_date_or_no_name_When_asked_Then_it_cannot_help()
    {
        Assert.False(register.CanHelp(Create, Query("森 直人", "")));
        Assert.False(register.CanHelp(Create, Query("", "1990-05-06")));
    }

    private Person[] Find(string name, string birth) => register.Find(Create, Query(name, birth));

    private static DateSlipPass Create(Register register, PassRows rows) => new(register, rows);

    private static QueryItems Query(string name, string birth) => new() { Name = name, BirthDate = birth, Sex = "1" };
}
