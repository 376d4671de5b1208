using System.Xml.Linq;

namespace Juki.Engine.Architecture.Tests;

/// <summary>The project's own files, found by walking up to the solution.</summary>
internal static class Repository
{
    private const string Solution = "Juki.Engine.sln";

    /// <summary>The top of the project.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The solution file.</summary>
    public static string SolutionText => File.ReadAllText(Path.Combine(Root, Solution));

    /// <summary>Every project file, relative to the top, with <c>/</c>.</summary>
    public static IReadOnlyList<string> Projects { get; } = [.. Files("*.csproj")];

    /// <summary>Every C# file of ours, relative to the top, with <c>/</c>.</summary>
    public static IReadOnlyList<string> Sources { get; } = [.. Files("*.cs")];

    /// <summary>The text of a file given relative to the top.</summary>
    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    /// <summary>Values of an attribute of all elements of one name in a project file.</summary>
    public static IReadOnlyList<string> Included(string project, string element) =>
        [.. XDocument.Parse(Read(project)).Descendants(element).Select(item => item.Attribute("Include")?.Value ?? "").Where(value => value.Length > 0)];

    /// <summary>Files of ours: those below the four folders, without what the build writes.</summary>
    private static IEnumerable<string> Files(string pattern) =>
        new[] { "src", "bench", "tests", "data-gen" }
            .Select(folder => Path.Combine(Root, folder))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(part => part is "bin" or "obj" or "artifacts" or "BenchmarkDotNet.Artifacts"))
            .Order(StringComparer.Ordinal);

    private static string FindRoot()
    {
        DirectoryInfo? directory = new(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, Solution)))
        {
            directory = directory.Parent;
        }

        return directory?.FullName ?? throw new DirectoryNotFoundException($"{Solution} is in no directory above {AppContext.BaseDirectory}.");
    }
}
