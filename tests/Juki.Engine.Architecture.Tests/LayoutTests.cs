namespace Juki.Engine.Architecture.Tests;

public class LayoutTests
{
    private static readonly string[] TopLevel = ["src", "bench", "tests", "data-gen", "Juki.Engine.sln", "README.md"];
    private static readonly string[] Housekeeping = ["Directory.Build.props", "Directory.Packages.props", "global.json"];

    /// <summary>What the build and the tools write; none of it is kept (<c>.gitignore</c>).</summary>
    private static readonly string[] Written = ["artifacts", "TestResults", "BenchmarkDotNet.Artifacts"];

    [Fact]
    public void Given_the_top_level_When_it_is_listed_Then_it_is_the_fixed_entries_and_housekeeping()
    {
        IEnumerable<string> others = Directory.EnumerateFileSystemEntries(Repository.Root)
            .Select(entry => Path.GetFileName(entry))
            .Where(name => !name.StartsWith('.'))
            .Except([.. TopLevel, .. Housekeeping, .. Written]);

        Assert.Empty(others);
    }

    [Theory]
    [InlineData("Common")]
    [InlineData("Utils")]
    [InlineData("Util")]
    [InlineData("Misc")]
    [InlineData("Helpers")]
    [InlineData("Helper")]
    public void Given_all_sources_When_folders_and_files_are_listed_Then_none_is_named_after_nothing(string name)
    {
        Assert.DoesNotContain(Repository.Sources, file => file.Split('/').Contains(name));
        Assert.DoesNotContain(Repository.Sources, file => Path.GetFileNameWithoutExtension(file).EndsWith(name, StringComparison.Ordinal));
    }

    [Fact]
    public void Given_all_sources_When_their_lines_are_counted_Then_none_has_more_than_four_hundred()
    {
        IEnumerable<string> longOnes =
            from file in Repository.Sources
            let lines = Repository.Read(file).AsSpan().Count('\n')
            where lines > 400
            select $"{file}: {lines} lines";

        Assert.Empty(longOnes);
    }

    [Fact]
    public void Given_all_sources_When_counted_Then_this_test_has_really_read_them() => Assert.True(Repository.Sources.Count > 300);
}
