using System.Text.Json;
using Juki.Engine.TestKit;

namespace Juki.Engine.Cli.Tests.Remote;

[Collection(SmallRegisterCollection.Name)]
public sealed class RemoteLookupTests(ServedRegister served) : IClassFixture<ServedRegister>, IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    [Theory]
    [InlineData("found")]
    [InlineData("protected")]
    [InlineData("removed")]
    [InlineData("superseded")]
    [InlineData("unknown")]
    public void Given_a_code_of_any_kind_When_looked_up_at_a_server_Then_the_card_is_that_of_the_register(string kind)
    {
        string code = CodeOf(kind);
        JukiRun text = served.RunBoth("lookup", code).Succeeded();
        JsonElement card = Assert.Single(served.RunBoth("lookup", code, "--json").Succeeded().Json().EnumerateArray());

        Assert.StartsWith(kind is "unknown" or "superseded" ? kind : "found", card.GetProperty("answer").GetString(), StringComparison.Ordinal);
        Assert.Equal(kind == "protected", text.Output.Contains("the address is not shown (52)", StringComparison.Ordinal));
        Assert.Equal(kind == "removed", text.Output.Contains("(50)", StringComparison.Ordinal));
    }

    [Fact]
    public void Given_codes_that_are_none_among_others_When_looked_up_at_a_server_Then_each_has_its_card_in_order_and_the_exit_code_is_1()
    {
        JukiRun run = served.RunBoth("lookup", "12", served.Ordinary.Code, "abcdefghijk", CodeOf("protected"), "12345678901", "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            ["invalid", "found", "invalid", "found", "invalid"],
            run.Json().EnumerateArray().Select(card => card.GetProperty("answer").GetString()!.Split(':')[0]));
    }

    public void Dispose() => _directory.Dispose();

    private string CodeOf(string kind) => kind switch
    {
        "found" => served.Ordinary.Code,
        "protected" => served.Protected.Code,
        "unknown" => "24727059608",
        "removed" => Exported("r.csv").First(row => row["status"] != "current" && row["status"].Length > 0)["code"],
        _ => Exported("v.csv").First(row => row["kind"] == "former_code")["former_code"],
    };

    private IEnumerable<Dictionary<string, string>> Exported(string file)
    {
        Juki.Run("export", "--register", served.Path, "--out", _directory["r.csv"], "--versions", _directory["v.csv"]).Succeeded();
        IReadOnlyList<string[]> rows = CsvText.Rows(File.ReadAllText(_directory[file]));
        return rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary(field => field.First, field => field.Second));
    }
}
