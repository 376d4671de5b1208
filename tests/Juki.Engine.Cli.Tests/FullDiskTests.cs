using Juki.Engine.TestKit;

namespace Juki.Engine.Cli.Tests;

/// <summary>Output that cannot be written. <c>/dev/full</c> plays the full disk; where there is none, nothing is asserted of it.</summary>
[Collection(SmallRegisterCollection.Name)]
public sealed class FullDiskTests(SmallRegister register) : IDisposable
{
    private const string FullDevice = "/dev/full";

    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public void Given_a_full_disk_for_the_summary_When_matched_Then_it_fails_with_a_message()
    {
        File.WriteAllText(_directory["q.csv"], "id,name\n1,A\n");
        if (File.Exists(FullDevice))
        {
            Juki.Run("match", "--register", register.Path, "--input", _directory["q.csv"], "--output", _directory["r.csv"], "--summary", FullDevice).Failed();
        }
    }

    [Fact]
    public void Given_a_disk_that_fills_while_a_register_is_written_When_generated_Then_it_says_so_and_leaves_nothing()
    {
        if (OperatingSystem.IsLinux())
        {
            Juki.RunWithFilesUpTo(500, "generate", "--residents", "20000", "--out", _directory["r"]).Failed("cannot be written", "Free space there", "Nothing was published");
            Assert.False(Directory.Exists(_directory["r"]));
        }
    }

    [Fact]
    public void Given_a_disk_that_takes_nothing_at_all_When_generated_Then_it_says_so_and_leaves_nothing()
    {
        if (OperatingSystem.IsLinux())
        {
            Juki.RunWithFilesUpTo(0, "generate", "--residents", "5", "--out", _directory["r"]).Failed($"{_directory["r"]} cannot be written", "Free space there");
            Assert.False(Directory.Exists(_directory["r"]));
        }
    }

    public void Dispose() => _directory.Dispose();
}
