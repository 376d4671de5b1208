using System.Diagnostics;
using Juki.Engine.Store.Building;
using Juki.Engine.TestKit;

namespace Juki.Engine.Cli.Tests;

/// <summary>A register that another process writes, or whose writer was killed.</summary>
public sealed class WriterTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public void Given_a_register_that_another_process_is_writing_When_opened_or_made_Then_it_is_refused_with_that_process()
    {
        using var builder = new RegisterBuilder(_directory["r"]);

        Juki.Run("info", "--register", _directory["r"]).Failed("is being written", $"process {Environment.ProcessId} since");
        Juki.Run("generate", "--residents", "5", "--out", _directory["r"]).Failed("is being written", $"process {Environment.ProcessId} since");
    }

    [Theory]
    [InlineData("lock")]
    [InlineData("snapshot-1.tmp/rows.section")]
    public void Given_a_writer_that_was_killed_When_the_same_command_is_run_again_Then_it_starts_cleanly(string lastFile)
    {
        string[] command = ["generate", "--residents", "400000", "--out", _directory["r"]];
        using (Process writer = Juki.Start(command))
        {
            Assert.True(SpinWait.SpinUntil(() => File.Exists(_directory[$"r/{lastFile}"]) || writer.HasExited, TimeSpan.FromMinutes(1)));
            writer.Kill();
            writer.WaitForExit();
        }

        Assert.True(File.Exists(_directory["r/lock"]));
        Assert.True(File.Exists(_directory[$"r/{lastFile}"]));
        Juki.Run(command).Succeeded();
        Juki.Run("verify", "--register", _directory["r"]).Succeeded();
        Assert.Equal(["manifest", "snapshot-1"], Directory.GetFileSystemEntries(_directory["r"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Given_what_a_killed_writer_left_When_the_machine_is_too_small_for_the_next_Then_that_was_removed_before_it_was_asked()
    {
        Directory.CreateDirectory(_directory["r/snapshot-1.tmp"]);

        Juki.Run("generate", "--residents", $"{int.MaxValue}", "--out", _directory["r"]).Failed("of memory", "Nothing was published");
        Assert.Empty(Directory.GetFileSystemEntries(_directory["r"]));
    }

    public void Dispose() => _directory.Dispose();
}
