using Juki.Engine.TestKit;

namespace Juki.Engine.Cli.Tests;

/// <summary>A register of five hundred residents that takes no changes yet, and a year of events for it; a test takes a copy.</summary>
public sealed class ChangingTown : IDisposable
{
    public const int Events = 400;

    private readonly TemporaryDirectory _directory = new();

    public ChangingTown()
    {
        Juki.Run("generate", "--residents", "500", "--seed", "7", "--out", _directory["register"]).Succeeded();
        Juki.Run("generate-events", "--register", _directory["register"], "--count", $"{Events}", "--out", _directory["e.csv"]).Succeeded();
    }

    public void CopyTo(string register, string events)
    {
        string source = _directory["register"];
        foreach (string file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(register, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        File.Copy(_directory["e.csv"], events);
    }

    public void Dispose() => _directory.Dispose();
}
