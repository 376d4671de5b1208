using System.Text.Json;
using Juki.Engine.TestKit;

namespace Juki.Engine.Cli.Tests;

[Collection(SmallRegisterCollection.Name)]
public sealed class VerifyTests(SmallRegister register) : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public void Given_a_sound_register_When_verified_Then_every_section_and_what_was_compared_is_listed()
    {
        string output = Juki.Run("verify", "--register", register.Path).Succeeded().Output;

        Assert.EndsWith("The snapshot is sound.\nIt takes no changes: it has no journal.\n", output, StringComparison.Ordinal);
        Assert.Matches(@"\nrows +[\d,]+ +[\d,]+ +1 +[0-9a-f]{8}  ok\n", output);
        Assert.Matches(@"\nresidents are found by their codes +2,0\d\d\n", output);
    }

    [Fact]
    public void Given_json_When_verified_Then_it_is_for_machines()
    {
        JsonElement report = Juki.Run("verify", "--register", register.Path, "--json").Succeeded().Json();

        Assert.True(report.GetProperty("is_sound").GetBoolean());
        Assert.NotEmpty(report.GetProperty("references").EnumerateArray());
    }

    [Fact]
    public void Given_two_damaged_files_When_verified_Then_it_fails_and_both_are_named_with_their_offsets()
    {
        Juki.Run("generate", "--residents", "300", "--out", _directory["r"], "--compress", "lz4").Succeeded();
        Flip("households");
        Flip("places");
        JukiRun run = Juki.Run("verify", "--register", _directory["r"]).Failed("the faults are listed above (2)");

        Assert.Contains("households.section, at byte 4,096", run.Output, StringComparison.Ordinal);
        Assert.Contains("places.section, at byte 4,096", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_compressed_files_or_a_mapping_When_looked_up_Then_the_answer_is_the_same()
    {
        Juki.Run("generate", "--residents", $"{SmallRegister.Residents}", "--seed", "5", "--out", _directory["r"], "--compress", "lz4").Succeeded();
        string expected = Juki.Run("lookup", "--register", register.Path, register.Ordinary.Code).Succeeded().Output;

        Assert.Equal(expected, Juki.Run("lookup", "--register", _directory["r"], register.Ordinary.Code).Succeeded().Output);
        Assert.Equal(expected, Juki.Run("lookup", "--register", register.Path, "--load", "map", register.Ordinary.Code).Output);
    }

    [Fact]
    public void Given_a_mapped_register_When_files_are_written_of_it_Then_they_are_those_of_the_register_in_memory()
    {
        foreach (string load in (string[])["ram", "map"])
        {
            JukiRun export = Juki.Run("export", "--register", register.Path, "--load", load, "--out", _directory[load + ".csv"], "--versions", _directory[load + "-versions.csv"]);
            JukiRun queries = Juki.Run(
                "queries", "--register", register.Path, "--load", load, "--count", "50", "--out", _directory[load + "-q.csv"], "--truth", _directory[load + "-t.csv"]);
            JukiRun match = Juki.Run("match", "--register", register.Path, "--load", load, "--input", _directory[load + "-q.csv"], "--output", _directory[load + "-r.csv"]);

            Assert.Equal([0, 0, 0], [export.ExitCode, queries.ExitCode, match.ExitCode]);
            Assert.DoesNotContain("verified so far", export.Errors + queries.Errors + match.Errors, StringComparison.Ordinal);
        }

        foreach (string file in (string[])[".csv", "-versions.csv", "-q.csv", "-t.csv", "-r.csv"])
        {
            Assert.Equal(File.ReadAllText(_directory["ram" + file]), File.ReadAllText(_directory["map" + file]));
        }
    }

    public void Dispose() => _directory.Dispose();

    private void Flip(string section)
    {
        string path = Path.Combine(_directory["r"], "snapshot-1", section + ".section");
        byte[] bytes = File.ReadAllBytes(path);
        bytes[4_100] ^= 1;
        File.WriteAllBytes(path, bytes);
    }
}
