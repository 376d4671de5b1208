namespace Juki.Engine.Cli.Tests.Remote;

[Collection(SmallRegisterCollection.Name)]
public sealed class RemoteSearchTests(ServedRegister served) : IClassFixture<ServedRegister>
{
    [Fact]
    public void Given_the_items_of_a_resident_When_searched_at_a_server_Then_people_and_machines_read_what_the_register_says()
    {
        JukiRun text = served.RunBoth("search", served.Ordinary.Items).Succeeded();
        JukiRun json = served.RunBoth("search", [.. served.Ordinary.Items, "--json"]).Succeeded();

        Assert.Contains($"certain, code {served.Ordinary.Code}, weight +", text.Output, StringComparison.Ordinal);
        Assert.Equal(served.Ordinary.Code, json.Json().GetProperty("code").GetString());
    }

    [Fact]
    public void Given_slips_and_residents_under_protection_When_searched_at_a_server_Then_the_register_says_the_same()
    {
        KnownResident one = served.Ordinary with { Sex = served.Ordinary.Sex == "1" ? "2" : "1" };
        Assert.Contains("probable", served.RunBoth("search", one.Items).Succeeded().Output, StringComparison.Ordinal);
        Assert.Contains("certain", served.RunBoth("search", [.. one.Items, "--json", "--no-sex"]).Succeeded().Output, StringComparison.Ordinal);
        Assert.Contains("52 protected", served.RunBoth("search", served.Protected.Items).Succeeded().Output, StringComparison.Ordinal);
        served.RunBoth("search", "--name", one.Name, "--birth", one.BirthDate, "--kana", one.Kana, "--json").Succeeded();
    }

    [Theory]
    [InlineData("result 41")]
    [InlineData("result 41", "--name", "山田 太郎")]
    [InlineData("result 42", "--name", "山田 太郎", "--birth", "soon")]
    [InlineData("result 40", "--name", "西園寺 公望", "--birth", "1849-12-07", "--sex", "1", "--address", "京都府京都市")]
    public void Given_items_of_nobody_or_too_few_When_searched_at_a_server_Then_the_register_says_the_same(string expected, params string[] items)
    {
        Assert.StartsWith(expected, served.RunBoth("search", items).Succeeded().Output, StringComparison.Ordinal);
    }
}
