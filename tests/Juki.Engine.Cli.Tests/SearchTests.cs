using System.Text.Json;

namespace Juki.Engine.Cli.Tests;

[Collection(SmallRegisterCollection.Name)]
public class SearchTests(SmallRegister register)
{
    [Fact]
    public void Given_codes_When_looked_up_Then_found_unknown_and_wrong_ones_are_told_apart()
    {
        string code = register.Ordinary.Code;
        string wrong = code[..10] + (char)('0' + ((code[10] - '0' + 1) % 10));

        Assert.Contains(register.Ordinary.Address, Juki.Run("lookup", "--register", register.Path, code).Succeeded().Output, StringComparison.Ordinal);
        JukiRun run = Juki.Run("lookup", "--register", register.Path, wrong, "12", "--json");
        Assert.Equal(1, run.ExitCode);
        Assert.All(run.Json().EnumerateArray(), card => Assert.StartsWith("invalid", card.GetProperty("answer").GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Given_the_items_of_a_resident_When_searched_Then_the_answer_is_certain_and_names_the_code()
    {
        JsonElement answer = Juki.Run(["search", "--register", register.Path, .. register.Ordinary.Items, "--json"]).Succeeded().Json();

        Assert.Equal("00", answer.GetProperty("result").GetString());
        Assert.Equal(register.Ordinary.Code, answer.GetProperty("code").GetString());
        Assert.Equal("T1", answer.GetProperty("levels").GetProperty("tier").GetString());
    }

    [Fact]
    public void Given_an_explanation_in_japanese_When_printed_Then_its_columns_stand_under_one_another()
    {
        string output = Juki.Run(["search", "--register", register.Path, .. register.Ordinary.Items, "--explain"]).Succeeded().Output;
        string[] table = [.. output.Split('\n').SkipWhile(line => !line.StartsWith("item ", StringComparison.Ordinal)).TakeWhile(line => line.Length > 0)];
        string[] items = [.. table.Where(line => line.StartsWith("Name", StringComparison.Ordinal) || line.StartsWith("Address", StringComparison.Ordinal))];

        Assert.Contains(register.Ordinary.Name, items[0], StringComparison.Ordinal);
        Assert.Contains(register.Ordinary.Address, items[1], StringComparison.Ordinal);
        Assert.Contains(table, line => line.StartsWith("fold tier", StringComparison.Ordinal) && line.Contains("T1", StringComparison.Ordinal));
        int level = table[0].IndexOf("level", StringComparison.Ordinal);
        Assert.All(items, line => Assert.True(StartsAt(line, level), line));
        Assert.All(items, line => Assert.Equal(table[0].Length, line.Sum(WidthOf)));
    }

    [Theory]
    [InlineData("search")]
    [InlineData("search", "--explain")]
    [InlineData("search", "--explain", "--json")]
    [InlineData("lookup")]
    [InlineData("lookup", "--json")]
    public void Given_a_protected_resident_When_found_Then_the_address_is_not_shown(params string[] command)
    {
        KnownResident resident = register.Protected;
        string[] asked = command[0] == "lookup" ? [resident.Code] : ["--name", resident.Name, "--birth", resident.BirthDate, "--sex", resident.Sex, "--address", "沖縄県那覇市泉崎一丁目2番2号"];
        JukiRun run = Juki.Run([command[0], "--register", register.Path, .. asked, .. command[1..]]).Succeeded();

        Assert.Contains("52", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(resident.Address, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(resident.Address[..8], run.Output, StringComparison.Ordinal);
    }

    /// <summary>Columns of the terminal: two for kanji, kana and full-width forms, one for all else.</summary>
    private static int WidthOf(char c) => c is >= '\u2E80' and not (>= '\uFF61' and <= '\uFF9F') ? 2 : 1;

    /// <summary>Whether a column begins at a place of the terminal: a blank before it, and none there.</summary>
    private static bool StartsAt(string line, int place)
    {
        int at = 0;
        int index = 0;
        while (index < line.Length && at < place)
        {
            at += WidthOf(line[index]);
            index++;
        }

        return at == place && index < line.Length && line[index] != ' ' && line[index - 1] == ' ';
    }
}
