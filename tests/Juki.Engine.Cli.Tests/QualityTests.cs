using System.Text.Json;
using Juki.Engine.TestKit;

namespace Juki.Engine.Cli.Tests;

[Collection(SmallRegisterCollection.Name)]
public sealed class QualityTests(SmallRegister register) : IDisposable
{
    private const string Header = "id,code,name,kana,birth_date,sex,address";

    /// <summary>None of the two thousand codes that the register's seed draws from 10^10.</summary>
    private const string NobodysCode = "24727059608";

    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public void Given_a_file_with_defects_When_matched_Then_people_and_machines_read_the_same_of_its_quality()
    {
        JukiRun text = Match(Row("1"), Row("2"), Row("3", kana: "ア"), Row("4", code: NobodysCode), "5,,,,1940,,x", "6,\"");
        JsonElement quality = Summary();

        Assert.Contains("Rows that claim a resident in common (certain or probable): 4, of 1 residents, at most 4 rows for one; first lines 2 and 3.", text.Output, StringComparison.Ordinal);
        Assert.Contains("Rows that repeat an earlier one letter for letter, id aside: 1; lines 2 and 3; ", text.Output, StringComparison.Ordinal);
        Assert.Contains("Rows with a code that nobody has or had: 1; lines 5.", text.Output, StringComparison.Ordinal);
        Assert.Contains("Rows with a date of birth known in part: 1; lines 6.", text.Output, StringComparison.Ordinal);
        Assert.Contains("Rows that could not be read: 1; lines 7.", text.Output, StringComparison.Ordinal);
        Assert.Equal((4, 1), (Number(quality, "shared_residents", "largest"), Number(quality, "equal_rows", "repeats")));
        Assert.Equal(2, quality.GetProperty("shared_residents").GetProperty("first_pairs")[0].GetProperty("first").GetInt32());
        Assert.Equal(5, quality.GetProperty("codes").GetProperty("unknown").GetProperty("first_lines")[0].GetInt32());
        Assert.Equal((4, 1), (Number(quality.GetProperty("items"), "code", "missing"), Number(quality.GetProperty("items"), "sex", "missing")));
    }

    [Fact]
    public void Given_a_clean_file_When_matched_Then_a_few_words_say_so_and_nothing_personal_is_in_them()
    {
        KnownResident person = register.Ordinary;
        JukiRun text = Match(Row("1", code: person.Code));

        Assert.Contains("No two rows claim one resident (certain or probable).\nNo row repeats an earlier one.\nNo code is another person's, unknown or changed.\n", text.Output, StringComparison.Ordinal);
        Assert.All(new[] { person.Code, person.Name, person.Address }, item => Assert.DoesNotContain(item, text.Output, StringComparison.Ordinal));
        Assert.Equal(0, Number(Summary(), "equal_rows", "groups"));
    }

    [Fact]
    public void Given_no_quality_is_asked_for_When_matched_Then_it_is_left_out()
    {
        Match(Row("1"));
        JukiRun text = Juki.Run("match", "--register", register.Path, "--input", _directory["q.csv"], "--output", _directory["r2.csv"], "--no-quality").Succeeded();

        Assert.DoesNotContain("quality", text.Output, StringComparison.Ordinal);
        Assert.Contains("1 rows in", text.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _directory.Dispose();

    private static int Number(JsonElement quality, string part, string figure) => quality.GetProperty(part).GetProperty(figure).GetInt32();

    private string Row(string id, string code = "", string kana = "")
    {
        KnownResident person = register.Ordinary;
        return $"{id},{code},{person.Name},{kana},{person.BirthDate},{person.Sex},{person.Address}";
    }

    private JukiRun Match(params string[] rows)
    {
        File.WriteAllLines(_directory["q.csv"], [Header, .. rows]);
        return Juki.Run("match", "--register", register.Path, "--input", _directory["q.csv"], "--output", _directory["r.csv"], "--summary", _directory["s.json"]).Succeeded();
    }

    private JsonElement Summary() => JsonDocument.Parse(File.ReadAllText(_directory["s.json"])).RootElement.GetProperty("data_quality");
}
