using Juki.Engine.Files;
using Juki.Engine.Files.Csv;
using Juki.Engine.Files.Import;

namespace Juki.Engine.Tests.Files.Import;

public class ResidentImportTests
{
    private const string Header = "code,family_name,given_name,family_kana,given_kana,latin_name,alias,former_surname,birth_date,sex,prefecture_municipality_code,address,household,status,status_date,protected\n";
    private const string VersionHeader = "code,kind,from,to,former_code,family_name,given_name,family_kana,given_kana,latin_name,birth_date,sex,prefecture_municipality_code,address\n";

    [Theory]
    [InlineData("24727059608,髙橋,太郎,タカハシ,タロウ,,,,1940-05-XX,1,131016,東京都千代田区霞が関一丁目2番3号,H1,current,,1")]
    [InlineData("24846016224,,,,,SMITH WILLIAM,ウイリアム,,1938,2,13101,\"東京都千代田区,1\"\"2\",,death,2019-04-01,")]
    [InlineData("25208017643,𠮷田,花子,,,,,田中,XXXX-XX-XX,0,,,,ex officio,2020-02-29,")]
    public void Given_a_row_as_exported_When_imported_and_exported_Then_it_is_the_same(string row) =>
        Assert.Equal([row], Read(Header + row + "\n").Sink.Residents);

    [Theory]
    [InlineData("24727059608,former_address,2019-04-01,2023-03-31,,髙橋,太郎,タカハシ,タロウ,,1940-05-17,1,131016,東京都千代田区")]
    [InlineData("24727059608,former_code,,2023-03-31,24846016224,,,,,,,,,")]
    [InlineData("24727059608,alias,,,,,,,,WILLIAM,1940-05-17,9,,")]
    public void Given_a_version_as_exported_When_imported_and_exported_Then_it_is_the_same(string row) =>
        Assert.Equal([row], Read(Header, VersionHeader + row + "\n").Sink.Versions);

    [Theory]
    [InlineData("氏名,フリガナ\n24727059608,佐藤　花 子,サトウ ハナコ", "佐藤,花 子,サトウ,ハナコ,,")]
    [InlineData("氏名,フリガナ\n24727059608,佐藤花子,サトウハナコ", "佐藤花子,,サトウハナコ,,,")]
    [InlineData("氏名,フリガナ\n24727059608,SMITH WILLIAM,スミス ウイリアム", ",,スミス,ウイリアム,SMITH WILLIAM,")]
    [InlineData("氏名,氏\n24727059608,佐藤 花子,田中", "田中,,,,,")]
    public void Given_names_in_one_column_When_imported_Then_they_are_split_at_the_first_space(string csv, string expected) =>
        Assert.StartsWith("24727059608," + expected, Assert.Single(Read("住民票コード," + csv).Sink.Residents), StringComparison.Ordinal);

    [Fact]
    public void Given_a_cp932_file_with_japanese_names_When_imported_Then_it_is_understood()
    {
        string csv = "住民票コード,氏名,生年月日,性別,状態,備考\r\n24727059608,髙橋 太郎,昭和15年5月17日,男,死亡,x\r\n";
        using TestFiles files = new();
        (RecordingSink sink, ImportSummary summary) = Read(files, new ImportOptions { Residents = files.Write("r.csv", Cp932.Encoding.GetBytes(csv)) });
        Assert.Equal("24727059608,髙橋,太郎,,,,,,1940-05-17,1,,,,death,,", Assert.Single(sink.Residents));
        Assert.Equal(["備考"], summary.UnknownColumns);
    }

    [Fact]
    public void Given_what_no_register_holds_When_imported_Then_the_row_is_named_instead_of_the_import_broken_off()
    {
        string residents = $"code,address,status_date\n24727059608,{new string('x', 4097)},\n24846016224,,1799-12-31\n25208017643,,2517-09-22\n";
        string versions = "code,kind,family_name,latin_name\n24727059608,alias,佐藤,SMITH\n";
        var problem = Assert.Throws<ImportRejectedException>(() => Read(residents, versions));
        (RowFaultKind, long, int)[] expected =
        [
            (RowFaultKind.TextTooLong, 2, 2), (RowFaultKind.DayOutOfRange, 3, 3), (RowFaultKind.DayOutOfRange, 4, 3), (RowFaultKind.ResidentRejected, 2, 1),
        ];
        Assert.Equal(expected, problem.Problems.Select(one => (one.Fault.Kind, one.Fault.Line, one.Fault.Column)));
    }

    [Fact]
    public void Given_a_version_with_two_names_When_imported_Then_the_row_is_named()
    {
        string versions = "code,kind,family_name,latin_name\n24727059608,alias,佐藤,SMITH\n";
        var problem = Assert.Throws<ImportRejectedException>(() => Read("code\n24727059608\n", versions));
        Assert.Equal(new RowFault(RowFaultKind.TwoNames, 2, 4), Assert.Single(problem.Problems).Fault);
    }

    [Fact]
    public void Given_faulty_rows_in_both_files_When_imported_Then_all_are_named_by_file_line_and_column()
    {
        string residents = "code,sex,birth_date,status,status_date,protected\n24727059608,1,,,,\n25208017644,1,,,,\n,1,,,,\n24846016224,5,,,,\n24846016224,1,1940-13-01,,,\n24846016224,1,,gone,,\n24846016224,1,,,x,\n24846016224,1,,,,2\n";
        string versions = "code,kind\n24727059608,moved\n24727059608,former_code\n";
        var problem = Assert.Throws<ImportRejectedException>(() => Read(residents, versions));
        (RowFaultKind, long, int)[] expected =
        [
            (RowFaultKind.CodeCheckDigit, 3, 1), (RowFaultKind.CodeMissing, 4, 1), (RowFaultKind.Sex, 5, 2), (RowFaultKind.BirthDate, 6, 3),
            (RowFaultKind.Status, 7, 4), (RowFaultKind.Date, 8, 5), (RowFaultKind.Protected, 9, 6),
            (RowFaultKind.VersionKind, 2, 2), (RowFaultKind.CodeMissing, 3, 0),
        ];
        Assert.Equal(expected, problem.Problems.Select(one => (one.Fault.Kind, one.Fault.Line, one.Fault.Column)));
        Assert.Contains("r.csv line 3 column 1: a resident code with a wrong check digit", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("25208017644", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_rejects_file_When_rows_are_faulty_Then_they_go_there_and_the_others_are_taken()
    {
        using TestFiles files = new();
        ImportOptions options = new()
        {
            Residents = files.Write("r.csv", "code,sex\n24727059608,1\n24846016224,5\n25208017643,\"2"),
            Versions = files.Write("v.csv", "code,kind\n24727059608,alias\n24846016224,alias\n"),
            Rejects = files.Path("bad.csv"),
        };
        (RecordingSink sink, ImportSummary summary) = Read(files, options);
        Assert.Equal("code,sex\n24846016224,5\n25208017643,\"2\n", File.ReadAllText(files.Path("bad.csv")));
        Assert.Equal("code,kind\n24846016224,alias\n", File.ReadAllText(files.Path("bad.csv.versions.csv")));
        Assert.Equal((1, 1, 2, 1), (summary.Residents, summary.Versions, summary.RejectedResidents, summary.RejectedVersions));
        Assert.Equal((1, 1), (sink.Residents.Count, sink.Versions.Count));
    }

    [Fact]
    public void Given_more_faulty_rows_than_are_kept_When_imported_Then_the_first_hundred_are_named()
    {
        var problem = Assert.Throws<ImportRejectedException>(() => Read("code\n" + string.Concat(Enumerable.Repeat("1\n", 5000))));
        Assert.Equal(ImportProblems.KeptMax, problem.Problems.Count);
        Assert.Equal(Enumerable.Range(2, 100), problem.Problems.Select(one => (int)one.Fault.Line));
    }

    private static (RecordingSink Sink, ImportSummary Summary) Read(string residents, string? versions = null)
    {
        using TestFiles files = new();
        string? versionsPath = versions is null ? null : files.Write("v.csv", versions);
        return Read(files, new ImportOptions { Residents = files.Write("r.csv", residents), Versions = versionsPath });
    }

    private static (RecordingSink Sink, ImportSummary Summary) Read(TestFiles files, ImportOptions options)
    {
        Assert.NotEmpty(files.Names());
        RecordingSink sink = new();
        return (sink, new ResidentImport(options with { ChunkBytes = 64 }, () => sink).Read(CancellationToken.None));
    }
}
