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

    [Fact]
    public void Given_a_writer_that_was_killed_When_it_is_run_again_Then_it_starts_cleanly()
    {
        using (Process writer = Juki.Start("generate", "--residents", "2000000", "--out", _directory["r"]))
        {
            Assert.True(SpinWait.SpinUntil(() => File.Exists(_directory["r/lock"]) || writer.HasExited, TimeSpan.FromMinutes(1)));
            writer.Kill();
            writer.WaitForExit();
        }

        Assert.True(File.Exists(_directory["r/lock"]));
        Juki.Run("generate", "--residents", "50", "--out", _directory["r"]).Succeeded();
        Juki.Run("verify", "--register", _directory["r"]).Succeeded();
        Assert.False(File.Exists(_directory["r/lock"]));
    }

    public void Dispose() => _directory.Dispose();
}
