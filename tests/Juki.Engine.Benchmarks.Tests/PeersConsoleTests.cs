using System.Text.Json;
using Juki.Engine.Benchmarks.Peers;

namespace Juki.Engine.Benchmarks.Tests;

/// <summary>Our side of the comparison with peers, small: every side must find whom the questions were drawn from.</summary>
public sealed class PeersConsoleTests(SmallRegister register) : IClassFixture<SmallRegister>, IDisposable
{
    private const int Questions = 1_000;
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("juki-peers-test-");

    [Fact]
    public void Given_questions_drawn_from_a_register_When_our_exact_sides_answer_Then_each_names_the_very_resident_or_nobody()
    {
        string[] sides = ["code-single", "code-batched", "code-engine", "four-items-store", "four-items-engine"];

        Converse(["export", .. sides.Select(side => $"answers {side} {Questions}")]);

        string[] expected = Column("questions.csv", 1);
        Assert.Equal(Questions / 10, expected.Count(code => code.Length == 0));
        Assert.All(sides, side => Assert.Equal(expected, Column($"{side}.answers.csv", 1)));
    }

    [Fact]
    public void Given_noisy_names_When_the_engine_answers_Then_whoever_it_names_is_the_right_one_nine_times_in_ten()
    {
        Converse("export", $"answers tolerant-engine {Questions}");

        int right = Column("questions.csv", 1).Zip(Column("tolerant-engine.answers.csv", 1)).Count(pair => pair.First == pair.Second);
        Assert.InRange(right, Questions * 9 / 10, Questions);
    }

    [Fact]
    public void Given_a_query_file_When_it_is_loaded_Then_it_is_written_for_peers_and_its_side_can_be_asked()
    {
        string file = Path.Combine(_directory.FullName, "noisy.csv");
        File.WriteAllLines(file, ["id,name,birth_date,sex,address", "1,佐藤　花子,S40.1.1,女,千代田区", "2,田中,不詳,,", "3,鈴木太郎,2019-02-29,9,"]);

        JsonElement[] answers = Converse($"load noisy {file}", "round noisy 0.01", "answers noisy 3");

        Assert.Equal(3, answers[1].GetProperty("queries").GetInt32());
        Assert.True(answers[2].GetProperty("operations").GetInt64() > 0);
        Assert.Equal(["0,佐藤花子,1965-01-01,2,千代田区", "1,田中,,,", "2,鈴木太郎,,,"], File.ReadLines(Path.Combine(_directory.FullName, "noisy.asked.csv")).Skip(1));
        Assert.Equal(["", "", ""], Column("noisy.answers.csv", 1));
    }

    [Fact]
    public void Given_a_round_When_it_is_timed_Then_it_says_how_many_answers_in_how_much_time_of_clock_and_core()
    {
        JsonElement round = Converse("round code-batched 0.01")[1];

        Assert.True(round.GetProperty("operations").GetInt64() > 0);
        Assert.True(round.GetProperty("seconds").GetDouble() >= 0.01);
        Assert.True(round.GetProperty("coreSeconds").GetDouble() > 0);
    }

    [Theory]
    [InlineData("round nobody 1", "'nobody' is no side of ours")]
    [InlineData("dance", "'dance' is no command")]
    public void Given_a_line_that_is_no_command_When_it_is_read_Then_the_error_names_it(string line, string words) =>
        Assert.Contains(words, Assert.Throws<ArgumentException>(() => Converse(line)).Message, StringComparison.Ordinal);

    public void Dispose() => _directory.Delete(recursive: true);

    private JsonElement[] Converse(params string[] lines)
    {
        using IdentityEngine engine = IdentityEngine.Open(register.Directory);
        using var output = new StringWriter();
        new PeersConsole(engine, _directory.FullName, Questions).Run(new StringReader(string.Join('\n', lines)), output);
        return [.. output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<JsonElement>(line))];
    }

    private string[] Column(string file, int column) =>
        [.. File.ReadLines(Path.Combine(_directory.FullName, file)).Skip(1).Select(line => line.Split(',')[column])];
}
