using Juki.Engine.Files;
using Juki.Engine.Files.Import;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Tests.Files.Import;

public sealed class ConflictLinesTests : IDisposable
{
    private readonly TestFiles _files = new();

    [Fact]
    public void Given_two_residents_of_one_code_When_imported_Then_both_lines_are_named_and_no_code()
    {
        string message = Refused("code\n24727059608\n24846016224\n24727059608\n");

        Assert.Contains("r.csv lines 2, 4.", message, StringComparison.Ordinal);
        Assert.DoesNotContain("24727059608", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_version_of_nobody_When_imported_Then_its_line_is_named() =>
        Assert.Contains("v.csv lines 3.", Refused("code\n24727059608\n", "code,kind\n24727059608,alias\n24846016224,alias\n"), StringComparison.Ordinal);

    [Fact]
    public void Given_a_retired_code_that_is_in_use_When_imported_Then_both_files_are_named()
    {
        string message = Refused("code\n24727059608\n24846016224\n", "code,kind,former_code\n24727059608,former_code,24846016224\n");

        Assert.Contains("r.csv lines 3; ", message, StringComparison.Ordinal);
        Assert.Contains("v.csv lines 2.", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_more_duplicates_than_are_named_When_imported_Then_the_first_lines_are_named()
    {
        string message = Refused("code\n" + string.Concat(Enumerable.Repeat("24727059608\n", 1000)));

        Assert.Contains($"lines {string.Join(", ", Enumerable.Range(2, ConflictLines.LinesMax))}.", message, StringComparison.Ordinal);
    }

    public void Dispose() => _files.Dispose();

    private string Refused(string residents, string? versions = null)
    {
        ImportOptions options = new()
        {
            Residents = _files.Write("r.csv", residents),
            Versions = versions is null ? null : _files.Write("v.csv", versions),
            ChunkBytes = 64,
        };
        return Assert.Throws<RegisterException>(() => ResidentImport.Run(options, _files.Path("register"))).Message;
    }
}
