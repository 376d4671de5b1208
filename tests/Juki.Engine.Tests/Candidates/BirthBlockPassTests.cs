using Juki.Engine.Candidates;
using Juki.Engine.Model.Records;
using Juki.Engine.Store.Registers;
using Juki.Engine.Tests.Engine;
using static Juki.Engine.Tests.Candidates.PassRegister;

namespace Juki.Engine.Tests.Candidates;

public class BirthBlockPassTests(PassRegister register) : IClassFixture<PassRegister>
{
    [Theory]
    [InlineData("直人 森", "", "")]
    [InlineData("盛 直人", "モリ ナオト", "大阪府大阪市北区梅田五丁目12番3号")]
    [InlineData("盛 直人", "", "大阪府大阪市北区梅田")]
    [InlineData("森 尚人", "モリ ナオト", "大阪府大阪市北区")]
    [InlineData("SMITH WILLIAM", "", "大阪府大阪市北区梅田")]
    [InlineData("田中 直人", "", "")]
    [InlineData("森 太郎", "", "")]
    [InlineData("", "モリ タロウ", "")]
    public void Given_the_day_and_enough_of_name_reading_and_place_When_searched_Then_the_resident_is_found(string name, string kana, string address) =>
        Assert.Contains(ByChome, Find(name, kana, ByChome.Birth, address));

    [Theory]
    [InlineData("田中 太郎", "", "")]
    [InlineData("田中 太郎", "タナカ タロウ", "大阪府大阪市北区")]
    [InlineData("森 太郎", "", "北海道札幌市中央区北一条西十丁目2番地")]
    public void Given_the_day_and_too_little_else_When_searched_Then_nobody_is_found(string name, string kana, string address) =>
        Assert.Empty(Find(name, kana, ByChome.Birth, address));

    [Fact]
    public void Given_an_address_that_may_be_in_two_municipalities_When_searched_Then_it_is_looked_for_in_both()
    {
        Assert.Contains(InTokyo, Find("田中 太郎", "", InTokyo.Birth, "府中市本町"));
        Assert.Contains(InHiroshima, Find("田中 太郎", "", InHiroshima.Birth, "府中市本町"));
    }

    [Fact]
    public void Given_a_day_on_which_nobody_was_born_When_asked_Then_it_cannot_help() =>
        Assert.False(register.CanHelp(Create, Query("森 直人", "", "1871-01-03", "")));

    private Person[] Find(string name, string kana, string birth, string address) => register.Find(Create, Query(name, kana, birth, address));

    private static BirthBlockPass Create(Register register, PassRows rows) => new(register, rows);

    private static QueryItems Query(string name, string kana, string birth, string address) =>
        new() { Name = name, Kana = kana, BirthDate = birth, Sex = "1", Address = address };
}
