using System.Globalization;
using Juki.Engine.Files;
using Juki.Engine.Files.Import;
using Juki.Engine.Model.Codes;
using Juki.Engine.Store.Building;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Tests.Files.Import;

/// <summary>Imports that the machine is too small for.</summary>
public sealed class ImportNeedsTests : IDisposable
{
    private const int Rows = 200_000;

    private readonly TestFiles _files = new();

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Given_a_file_of_equal_rows_with_any_line_end_When_they_are_estimated_Then_the_number_is_about_right(string lineEnd)
    {
        ImportOptions options = new() { Residents = _files.Write("r.csv", $"code{lineEnd}" + string.Concat(Enumerable.Repeat($"24727059608{lineEnd}", Rows))) };

        Assert.InRange(ResidentImport.EstimateResidents(options), Rows * 0.99, Rows * 1.01);
        Assert.Equal(0, ResidentImport.EstimateResidents(options with { Residents = _files.Path("none.csv") }));
    }

    [Fact]
    public void Given_too_little_memory_for_a_file_of_that_length_When_imported_Then_it_is_refused_before_anything_is_read()
    {
        string message = Refused("code\n24727059608\n", new AvailableResources(1 << 20, long.MaxValue), _ => Assert.Fail("It was read."));

        Assert.Contains("0.0 GiB are available", message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_files.Path("register")));
    }

    [Fact]
    public void Given_more_rows_than_estimated_When_read_Then_they_are_counted_and_refused_with_need_and_have_and_nothing_is_published()
    {
        // The first rows, by which the rest is estimated, are long.
        string residents = "code,備考\n" + string.Concat(Enumerable.Range(0, Rows).Select(row => $"{Code(row)},{(row < 1000 ? new string('x', 2000) : "")}\n"));
        BuildNeeds needs = BuildNeeds.Of(Rows, 0);
        bool wasRead = false;
        string message = Refused(residents, new AvailableResources(needs.MemoryBytes - 1, needs.DiskBytes), _ => wasRead = true);

        Assert.Contains("0.2 GiB of memory; 0.2 GiB are available", message, StringComparison.Ordinal);
        Assert.Contains("Nothing was published", message, StringComparison.Ordinal);
        Assert.True(wasRead);
        Assert.False(Directory.Exists(_files.Path("register")));
    }

    [Fact]
    public void Given_what_a_killed_import_left_When_the_disk_is_asked_Then_that_is_removed_before()
    {
        Directory.CreateDirectory(_files.Path("register/snapshot-1.tmp"));
        string message = Refused("code\n24727059608\n", new AvailableResources(long.MaxValue, 1), _ => { });

        Assert.Contains("of disk in", message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_files.Path("register")));
    }

    public void Dispose() => _files.Dispose();

    private static string Code(int row) => ResidentCode.FromBody((ulong)row + 1).Reveal().ToString(CultureInfo.InvariantCulture);

    private string Refused(string residents, AvailableResources available, Action<FileProgress> progress)
    {
        ImportOptions options = new() { Residents = _files.Write("r.csv", residents), Available = available, Progress = progress };
        return Assert.Throws<RegisterException>(() => ResidentImport.Run(options, _files.Path("register"))).Message;
    }
}
