using System.Text.RegularExpressions;

namespace Juki.Engine.Architecture.Tests;

/// <summary>Rules that hold for every line of source, found by plain search.</summary>
public class SourceRuleTests
{
    /// <summary>Where memory is touched without the compiler's guard: native memory itself, and the size of what lies in it.</summary>
    private static readonly string[] UnsafeFiles = ["src/Juki.Engine.Store/Memory/", "src/Juki.Engine.Store/Snapshots/SectionKind.cs"];

    [Fact]
    public void Given_all_sources_When_searched_for_unsafe_code_Then_it_is_in_the_named_files_only() =>
        Assert.Empty(Hits(@"\bunsafe\b", Repository.Sources.Where(file => !UnsafeFiles.Any(allowed => file.StartsWith(allowed, StringComparison.Ordinal)))));

    [Fact]
    public void Given_the_product_When_searched_for_wall_clock_calls_Then_time_comes_from_a_time_provider_alone() =>
        Assert.Empty(Hits(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b|\bStopwatch\b|\bEnvironment\.TickCount", Product));

    [Fact]
    public void Given_all_sources_When_searched_for_waiting_by_the_clock_Then_there_is_none() =>
        Assert.Empty(Hits(@"\bThread\.Sleep\(|\bTask\.Delay\(", Repository.Sources));

    [Fact]
    public void Given_all_sources_When_searched_for_machine_paths_and_unfinished_work_Then_there_is_none() =>
        Assert.Empty(Hits(@"[""' (](/home/|/root/|/Users/|[A-Z]:\\)|\b(TODO|FIXME|HACK|XXX:)", Repository.Sources));

    [Fact]
    public void Given_all_sources_When_searched_for_classes_named_after_nothing_Then_there_is_none() =>
        Assert.Empty(Hits(@"\b(class|struct|record|interface|enum)\s+\w*(Utils?|Helpers?|Misc|Common)\b", Repository.Sources));

    [Fact]
    public void Given_all_sources_When_searched_for_regions_Then_there_is_none() =>
        Assert.Empty(Hits(@"^\s*#region\b", Repository.Sources));

    [Fact]
    public void Given_all_partial_classes_When_counted_Then_each_is_in_one_file()
    {
        IEnumerable<string> spread =
            from file in Repository.Sources
            from Match type in Regex.Matches(Repository.Read(file), @"\bpartial\s+(?:class|struct|record(?:\s+struct)?|interface)\s+(\w+)")
            group file by (Project: file.Split('/')[1], Name: type.Groups[1].Value) into parts
            where parts.Distinct().Count() > 1
            select $"{parts.Key.Name}: {string.Join(", ", parts)}";

        Assert.Empty(spread);
    }

    /// <summary>The rules' own words stand in this project alone.</summary>
    private static IEnumerable<string> Hits(string pattern, IEnumerable<string> files) =>
        from file in files
        where !file.StartsWith("tests/Juki.Engine.Architecture.Tests/", StringComparison.Ordinal)
        from line in Repository.Read(file).Split('\n').Index()
        where Regex.IsMatch(line.Item, pattern)
        select $"{file}({line.Index + 1}): {line.Item.Trim()}";

    private static IEnumerable<string> Product =>
        Repository.Sources.Where(file => file.StartsWith("src/", StringComparison.Ordinal) || file.StartsWith("data-gen/", StringComparison.Ordinal));
}
