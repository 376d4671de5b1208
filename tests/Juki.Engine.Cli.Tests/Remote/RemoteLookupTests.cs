using System.Text.Json;
using Juki.Engine.TestKit;

namespace Juki.Engine.Cli.Tests.Remote;

[Collection(SmallRegisterCollection.Name)]
public sealed class RemoteLookupTests(ServedRegister served) : IClassFixture<ServedRegister>, IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public void Given_codes_of_all_kinds_When_looked_up_at_a_server_Then_the_cards_are_those_of_the_register()
    {
        Juki.Run("export", "--register", served.Path, "--out", _directory["r.csv"], "--versions", _directory["v.csv"]).Succeeded();
        string removed = Exported("r.csv").First(row => row["status"] is not ("" or "current"))["code"];
        string superseded = Exported("v.csv").First(row => row["kind"] == "former_code")["former_code"];
        string[] codes = [served.Ordinary.Code, served.Protected.Code, removed, superseded, "24727059608"];

        string text = served.RunBoth("lookup", codes).Succeeded().Output;
        JsonElement[] cards = [.. served.RunBoth("lookup", [.. codes, "--json"]).Succeeded().Json().EnumerateArray()];

        Assert.Equal(["found", "found", "found", "superseded", "unknown"], cards.Select(AnswerOf));
        Assert.Contains("(50)", cards[2].GetProperty("status").GetString(), StringComparison.Ordinal);
        Assert.Contains("the address is not shown (52)", text, StringComparison.Ordinal);
        Assert.DoesNotContain(served.Protected.Address, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_codes_that_are_none_among_others_When_looked_up_at_a_server_Then_each_has_its_card_in_order_and_the_exit_code_is_1()
    {
        JukiRun run = served.RunBoth("lookup", "12", served.Ordinary.Code, "abcdefghijk", served.Protected.Code, "12345678901", "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["invalid", "found", "invalid", "found", "invalid"], run.Json().EnumerateArray().Select(AnswerOf));
    }

    public void Dispose() => _directory.Dispose();

    /// <summary>The first word of a card's answer.</summary>
    private static string AnswerOf(JsonElement card) => card.GetProperty("answer").GetString()!.Split(':')[0];

    private IEnumerable<Dictionary<string, string>> Exported(string file)
    {
        IReadOnlyList<string[]> rows = CsvText.Rows(File.ReadAllText(_directory[file]));
        return rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary(field => field.First, field => field.Second));
    }
}
