using Juki.Engine.Candidates;
using Juki.Engine.Model.Records;
using Juki.Engine.Store.Registers;
using Juki.Engine.Tests.Engine;
using static Juki.Engine.Tests.Candidates.PassRegister;

namespace Juki.Engine.Tests.Candidates;

public class AddressBlockPassTests(PassRegister register) : IClassFixture<PassRegister>
{
    private const string Umeda = "大阪府大阪市北区梅田";

    [Theory]
    [InlineData("五丁目12番3号")]
    [InlineData("5-12-3")]
    [InlineData("5丁目12番")]
    [InlineData("5番地12")]
    public void Given_numbers_that_may_mean_the_block_When_searched_with_noisy_name_and_date_Then_its_inhabitant_is_found(string numbers)
    {
        Assert.Contains(ByChome, Find("森 直入", "1990-05-06", Umeda + numbers));
        Assert.Contains(ByChome, Find("盛 直人", "1953-09-28", Umeda + numbers));
    }

    [Theory]
    [InlineData("5番地12")]
    [InlineData("5-12")]
    [InlineData("5丁目12番")]
    [InlineData("5丁目12番3号")]
    public void Given_a_chome_that_was_meant_for_a_banchi_When_searched_Then_the_inhabitant_of_the_banchi_is_found(string numbers) =>
        Assert.Equal([ByBanchi], Find("林 春奈", "1967-08-14", Umeda + numbers));

    [Fact]
    public void Given_a_block_in_either_of_two_municipalities_When_searched_Then_both_are_looked_into()
    {
        Assert.Equal([InTokyo], Find("岡田 稔", "1960-06-07", "府中市本町1-2-3"));
        Assert.Equal([InHiroshima], Find("岡田 稔", "1975-03-18", "府中市本町4-5-6"));
    }

    [Theory]
    [InlineData("森 直入", "1990-05-06", "6丁目12番3号")]
    [InlineData("森 直入", "1990-05-06", "5丁目13番3号")]
    [InlineData("盛 直入", "1990-05-06", "5丁目12番3号")]
    [InlineData("森 直入", "1953-09-28", "5丁目12番3号")]
    public void Given_another_block_or_nothing_else_of_the_person_When_searched_Then_nobody_is_found(string name, string birth, string numbers) =>
        Assert.Empty(Find(name, birth, Umeda + numbers));

    [Fact]
    public void Given_an_address_without_numbers_When_asked_Then_it_cannot_help() =>
        Assert.False(register.CanHelp(Create, Query("森 直人", "1990-05-06", Umeda)));

    private Person[] Find(string name, string birth, string address) => register.Find(Create, Query(name, birth, address));

    private static AddressBlockPass Create(Register register, PassRows rows) => new(register, rows);

    private static QueryItems Query(string name, string birth, string address) => new() { Name = name, BirthDate = birth, Sex = "1", Address = address };
}
