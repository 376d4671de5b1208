namespace Juki.Engine.TestKit;

/// <summary>Compares the files of registers.</summary>
public static class RegisterFiles
{
    /// <summary>All files of a directory by relative path, the manifest left out where its parameters differ by design.</summary>
    public static IReadOnlyDictionary<string, byte[]> Read(string directory, bool withManifest = true) =>
        Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories)
            .Where(file => withManifest || Path.GetFileName(file) != "manifest")
            .ToDictionary(file => Path.GetRelativePath(directory, file), File.ReadAllBytes);

    /// <summary>The names of files that only one side has or whose bytes differ.</summary>
    public static IReadOnlyList<string> Differences(string left, string right, bool withManifest = true)
    {
        IReadOnlyDictionary<string, byte[]> a = Read(left, withManifest);
        IReadOnlyDictionary<string, byte[]> b = Read(right, withManifest);
        return [.. a.Keys.Union(b.Keys).Where(name =>
            !a.TryGetValue(name, out byte[]? x) || !b.TryGetValue(name, out byte[]? y) || !x.AsSpan().SequenceEqual(y)).Order(StringComparer.Ordinal)];
    }
}
