using Juki.Engine.Files;
using Juki.Engine.Files.Columns;
using Juki.Engine.Files.Export;

namespace Juki.Engine.Tests.Files;

public class ResidentExportTests
{
    [Fact]
    public void Given_many_records_and_workers_When_written_Then_they_stand_in_order_under_the_header()
    {
        using TestFiles files = new();
        ExportOptions options = new() { Residents = files.Path("r.csv"), WorkerCount = 3 };
        using (NewFile output = new(options.Residents, overwrites: false))
        {
            CsvColumn[] header = [new CsvColumn("number")];
            ResidentExport.WriteRows(output, header, 20_000, (index, _, row) => { row.Number(index); row.EndRow(); }, options, CancellationToken.None);
            Assert.False(File.Exists(options.Residents));
            output.Publish();
        }

        Assert.Equal(["number", .. Enumerable.Range(0, 20_000).Select(index => $"{index}")], File.ReadAllLines(options.Residents));
    }

    [Fact]
    public void Given_a_file_that_is_not_published_When_given_up_Then_nothing_is_left()
    {
        using TestFiles files = new();
        using (NewFile output = new(files.Path("r.csv"), overwrites: false))
        {
            output.Write("half"u8);
        }

        Assert.Empty(files.Names());
    }
}
