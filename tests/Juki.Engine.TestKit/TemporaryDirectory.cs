namespace Juki.Engine.TestKit;

/// <summary>A directory of its own for one test, removed afterwards.</summary>
public sealed class TemporaryDirectory : IDisposable
{
    /// <summary>The directory; it exists and is empty.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("juki-test-").FullName;

    /// <summary>A path inside the directory.</summary>
    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
