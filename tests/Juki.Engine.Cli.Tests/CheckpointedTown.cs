using Juki.Engine.TestKit;

namespace Juki.Engine.Cli.Tests;

/// <summary>The register of a <see cref="ChangingTown"/> with two hundred changes, half of them in its second snapshot; a test takes a copy.</summary>
public sealed class CheckpointedTown : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public CheckpointedTown()
    {
        using ChangingTown town = new();
        town.CopyTo(Register, _directory["e.csv"]);
        string[] events = File.ReadAllLines(_directory["e.csv"]);
        Run("init", "--register", Register);
        Apply(events[..101]);
        Run("checkpoint", "--register", Register);
        Apply([events[0], .. events[101..201]]);
    }

    private string Register => _directory["register"];

    public void CopyTo(string register)
    {
        foreach (string file in Directory.EnumerateFiles(Register, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(register, Path.GetRelativePath(Register, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public void Dispose() => _directory.Dispose();

    private static void Run(params string[] arguments)
    {
        JukiRun run = Juki.Run(arguments);
        Assert.True(run.ExitCode == 0, run.Errors);
    }

    private void Apply(string[] rows)
    {
        File.WriteAllLines(_directory["part.csv"], rows);
        Run("apply", "--register", Register, "--events", _directory["part.csv"], "--output", _directory["r.csv"], "--force");
    }
}
