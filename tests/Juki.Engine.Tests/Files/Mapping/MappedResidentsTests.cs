using System.Collections.Concurrent;
using System.Text;
using Juki.Engine.Files;
using Juki.Engine.Files.Csv;
using Juki.Engine.Files.Import;
using Juki.Engine.Files.Mapping;
using Juki.Engine.Tests.Files.Import;

namespace Juki.Engine.Tests.Files.Mapping;

/// <summary>Residents files of others as they come into the register: rows as an export would write them, without the code.</summary>
public sealed class MappedResidentsTests : IDisposable
{
    private readonly TestFiles _files = new();

    [Theory]
    [InlineData("""{"items":{"family_name":"f","given_name":"g"}}""", "van der Berg,William", "van der Berg,William,,,")]
    [InlineData("""{"latin":true,"items":{"family_name":"f","given_name":"g"}}""", " van der Berg , William", ",,,,van der Berg William")]
    [InlineData("""{"items":{"family_name":"f","given_name":"g","middle_name":"m"}}""", "Smith,William,John", "Smith,William John,,,")]
    [InlineData("""{"items":{"family_name":"f","given_name":"g","middle_name":"m"}}""", "Smith,William,", "Smith,William,,,")]
    [InlineData("""{"items":{"name":"f"}}""", "佐藤 花子", "佐藤,花子,,,")]
    [InlineData("""{"items":{"name":"f"}}""", "Smith William", ",,,,Smith William")]
    [InlineData("""{"items":{"name":{"column":"f","order":"given family"}}}""", "William John Smith", "Smith,William John,,,")]
    [InlineData("""{"items":{"name":{"column":"f","order":"given family"}}}""", "Smith", "Smith,,,,")]
    [InlineData("""{"items":{"name":{"column":"f","order":"family given"}}}""", "Smith William John", "Smith,William John,,,")]
    [InlineData("""{"items":{"name":{"column":"f","order":"family, given"}}}""", "\"van der Berg, William\"", "van der Berg,William,,,")]
    [InlineData("""{"latin":true,"items":{"name":{"column":"f","order":"given family"}}}""", "William John Smith", ",,,,Smith William John")]
    [InlineData("""{"latin":true,"items":{"latin_name":"f"}}""", "Smith William,", ",,,,Smith William")]
    [InlineData("""{"latin":true,"items":{"id":"g","latin_name":"f","kana":"m"}}""", "Smith William,7,スミス", ",,スミス,,Smith William")]
    [InlineData("""{"items":{"name":{"column":"f","order":"given family"}}}""", "花子　佐藤", "佐藤,花子,,,")]
    [InlineData("""{"items":{"name":{"column":"f","order":"family, given"}}}""", "佐藤， 花子", "佐藤,花子,,,")]
    [InlineData("""{"items":{"family_name":"f","given_name":"g","latin_name":"m"}}""", "佐藤,花子,SATO HANAKO", "佐藤,花子,,,SATO HANAKO")]
    [InlineData("""{"items":{"family_name":"f","family_kana":"g","given_kana":"m"}}""", "佐藤,サトウ,ハナコ", "佐藤,,サトウ,ハナコ,")]
    public void Given_names_in_columns_of_others_When_imported_Then_they_stand_where_the_mapping_says(string map, string names, string expected)
    {
        int fields = names.StartsWith('"') ? 1 : names.Split(',').Length;
        string header = string.Join(',', "f,g,m".Split(',').Take(Math.Max(fields, 2)));
        Assert.StartsWith(expected + ",", Assert.Single(Read(map, $"{header}\n{names}{(fields == 1 ? "," : "")}\n")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"d\"", "17 May 1940", null)]
    [InlineData("\"d\"", "1940-05-17", "1940-05-17")]
    [InlineData("""{"column":"d","format":"dd/MM/yyyy"}""", " 17/05/1940 ", "1940-05-17")]
    [InlineData("""{"column":"d","format":"MM/dd/yyyy"}""", "05/17/1940", "1940-05-17")]
    [InlineData("""{"column":"d","format":"MM/dd/yyyy"}""", "17/05/1940", null)]
    [InlineData("""{"column":"d","format":"yyyyMM"}""", "194005", "1940-05-XX")]
    [InlineData("""{"columns":["y","m","d"],"join":"-","format":"yyyy-M-d"}""", "17", "1940-05-17")]
    [InlineData("""{"column":"d","format":"yyyyMMdd"}""", "", "XXXX-XX-XX")]
    public void Given_a_date_When_imported_Then_its_notation_is_the_mapping_s_or_the_row_is_named(string birth, string written, string? expected)
    {
        string map = $$$"""{"items":{"birth_date":{{{birth}}}}}""";
        string csv = $"y,m,d\n1940,5,{written}\n";
        if (expected is null)
        {
            ImportProblem problem = Assert.Single(Assert.Throws<ImportRejectedException>(() => Read(map, csv)).Problems);
            Assert.Equal(new RowFault(RowFaultKind.BirthDate, 2, 3), problem.Fault);
        }
        else
        {
            Assert.Equal(expected, Assert.Single(Read(map, csv)).Split(',')[7]);
        }
    }

    [Theory]
    [InlineData("m", "1")]
    [InlineData("F", "2")]
    [InlineData("X", "9")]
    [InlineData("2", "2")]
    [InlineData("", "0")]
    public void Given_values_that_stand_for_others_When_imported_Then_they_are_translated_and_ours_are_read_still(string written, string expected) =>
        Assert.Equal(expected, Assert.Single(Read("""{"items":{"sex":{"column":"s","values":{"M":1,"f":"2","x":9}}}}""", $"s,t\n{written},\n")).Split(',')[8]);

    [Fact]
    public void Given_an_address_in_columns_When_imported_Then_they_are_joined_and_empty_ones_leave_no_gap()
    {
        string map = """{"items":{"address":{"columns":["no","street","suburb","zip"],"join":", "}}}""";

        Assert.Contains(",\"12, Stanley St, Winston Hills, 4223\",", Assert.Single(Read(map, "zip,no,street,suburb\n4223,12,Stanley St,Winston Hills\n")), StringComparison.Ordinal);
        Assert.Contains(",\"Stanley St, 4223\",", Assert.Single(Read(map, "zip,no,street,suburb\n4223,,Stanley St, \n")), StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_file_without_codes_When_imported_by_any_number_of_threads_Then_each_line_has_the_code_of_its_own()
    {
        string csv = "name\n" + string.Concat(Enumerable.Range(0, 2000).Select(row => $"P{row}\n"));
        string map = """{"items":{"family_name":"name"}}""";
        string[] one = [.. Rows(map, csv, workers: 1).Order(StringComparer.Ordinal)];

        Assert.Equal(one, Rows(map, csv, workers: 3).Order(StringComparer.Ordinal));
        Assert.Equal(2000, one.Select(row => row[..11]).Distinct().Count());
        Assert.NotEqual(one, Rows(map, csv, workers: 1, seed: 2).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Given_a_name_with_quotes_in_any_encoding_that_several_columns_take_When_imported_Then_each_takes_all_of_it()
    {
        const string name = "髙橋\"\"太郎\"\" \"\"次郎\"\"";
        string map = """{"items":{"id":"n","name":{"column":"n","order":"family given"},"alias":"n","household":"n"}}""";
        foreach (byte[] csv in new[] { Encoding.UTF8.GetBytes($"n,m\n\"{name}\",\n"), Cp932.Encoding.GetBytes($"n,m\n\"{name}\",\n") })
        {
            string row = Assert.Single(Rows(map, csv, workers: 1, seed: 1));
            Assert.Equal(3, row.Split("\"\"次郎\"\"").Length - 1);
            Assert.Contains($",\"{name}\",", row, StringComparison.Ordinal);
        }
    }

    public void Dispose() => _files.Dispose();

    /// <summary>The rows without their codes.</summary>
    private IEnumerable<string> Read(string map, string csv) => Rows(map, csv, workers: 1).Select(row => row[12..]);

    private List<string> Rows(string map, string csv, int workers, ulong seed = 1) => Rows(map, Encoding.UTF8.GetBytes(csv), workers, seed);

    private List<string> Rows(string map, byte[] csv, int workers, ulong seed)
    {
        string residents = _files.Write("r.csv", csv);
        ConcurrentBag<RecordingSink> sinks = [];
        ImportOptions options = new()
        {
            Residents = residents,
            Mapping = FileMapping.Load(_files.Write("map.json", map), MappingKind.Residents, residents),
            CodeSeed = seed,
            WorkerCount = workers,
            ChunkBytes = 256,
        };
        new ResidentImport(options, NewSink).Read(CancellationToken.None);
        return [.. sinks.SelectMany(sink => sink.Residents)];

        RecordingSink NewSink()
        {
            RecordingSink sink = new();
            sinks.Add(sink);
            return sink;
        }
    }
}
