using Juki.Engine.Files;
using Juki.Engine.Files.Mapping;

namespace Juki.Engine.Tests.Files.Mapping;

public sealed class MappingFaultTests : IDisposable
{
    private readonly TestFiles _files = new();

    [Fact]
    public void Given_a_mapping_with_many_faults_When_loaded_Then_all_are_said_at_once_with_line_item_and_remedy()
    {
        string message = Refused(
            """
            {
              "lation": true,
              "items": {
                "family_name": "surname",
                "nickname": "nick",
                "sex": { "column": "gender", "values": { "m": 1, "f": 7 } },
                "birth_date": { "column": "dob", "format": "dd/MM/yy" },
                "address": ["suburb", "street", "Suburb"],
                "name": "full",
                "given_kana": "dob",
                "status": ["dob", "surname"],
                "household": { "column": "dob", "format": "yyyy" },
                "alias": 7
              }
            }
            """);

        string[] expected =
        [
            "map.json: the mapping has 13 faults:",
            "line 2: lation: is not known here",
            "line 4: item family_name: is mapped beside name",
            "line 5: item nickname: is none of a residents file. The items are: id, code, family_name",
            "line 6: item sex: 'f' stands for no value that is read. Give 0, 1, 2 or 9 (ISO 5218).",
            "line 6: item sex: r.csv has no column 'gender'. It has: surname, dob, street, suburb.",
            "line 7: item birth_date: 'dd/MM/yy' is no notation of dates. Write yyyy",
            "line 8: item address: names the column 'suburb' twice. Leave one of them out.",
            "line 9: item name: r.csv has no column 'full'",
            "line 10: item given_kana: is mapped without family_kana. Map family_kana too",
            "line 11: item status: has several columns",
            "line 12: item household: cannot have this format. It takes: column, columns, join.",
            "line 13: item alias: its columns are not given by name",
            "line 13: item alias: no column feeds it",
        ];
        Assert.All(expected, fault => Assert.Contains(fault, message.Replace(_files.Path("") + "/", "", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.Equal(14, message.Split('\n').Length);
    }

    [Theory]
    [InlineData("""{"items":{"sex":"suburb","sex":"dob"}}""", "item sex: is mapped twice")]
    [InlineData("""{"items":{}}""", "items: none is mapped. Map some of: id, code")]
    [InlineData("[]", "items: none is mapped")]
    [InlineData("""{"items":{"name":{"column":"surname","order":"given-family"}}}""", "'given-family' is no order of names. The orders are: 'family given', 'given family', 'family, given'")]
    [InlineData("""{"items":{"name":{"columns":["surname","street"],"order":"given family"}}}""", "item name: has several columns and an order")]
    [InlineData("""{"items":{"sex":{"column":"dob","values":{"m":1,"M":2}}}}""", "says twice what 'M' stands for")]
    [InlineData("""{"latin":true,"items":{"family_name":"surname","latin_name":"street"}}""", "item family_name: is mapped beside latin_name")]
    [InlineData("""{"items":{"middle_name":"surname"}}""", "is mapped without given_name")]
    [InlineData("""{"items":{"address":{"join":" "}}}""", "item address: no column feeds it")]
    [InlineData("{\"items\":\n{\"sex\" \"dob\"}}", "line 2: column 8: not JSON (")]
    [InlineData("", "line 1: column 1: not JSON (")]
    [InlineData("{} {}", "line 1: column 4: not JSON (")]
    public void Given_a_mapping_that_cannot_be_used_When_loaded_Then_the_fault_is_said(string map, string fault) =>
        Assert.Contains(fault, Refused(map), StringComparison.Ordinal);

    [Fact]
    public void Given_a_query_file_s_mapping_without_id_When_loaded_Then_the_id_is_asked_for() =>
        Assert.Contains("item id: is not mapped", Refused("""{"items":{"name":"surname"}}""", MappingKind.Queries), StringComparison.Ordinal);

    [Fact]
    public void Given_a_file_without_header_When_loaded_Then_nothing_of_its_first_row_is_shown()
    {
        string message = Refused("""{"items":{"name":"full"}}""", csv: "Smith,1940-05-17\n");

        Assert.Contains("has no column 'full'. Its first line must name the columns", message, StringComparison.Ordinal);
        Assert.DoesNotContain("Smith", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_column_that_the_file_has_twice_When_loaded_Then_it_is_refused_if_it_is_mapped()
    {
        Assert.Contains("r.csv has the column 'a' twice", Refused("""{"items":{"name":"a"}}""", csv: "a,A,b\n"), StringComparison.Ordinal);
        Load("""{"items":{"name":"b"}}""", MappingKind.Residents, "a,A,b\n");
    }

    [Fact]
    public void Given_a_mapping_that_is_not_there_or_far_too_long_When_loaded_Then_the_file_is_named()
    {
        Assert.Contains("no.json: cannot be read", Assert.Throws<FileProblemException>(() => FileMapping.Load(_files.Path("no.json"), MappingKind.Queries, "q.csv")).Message, StringComparison.Ordinal);
        Assert.Contains("map.json: cannot be read (it is longer than 1 MiB", Refused(new string(' ', (1 << 20) + 1)), StringComparison.Ordinal);
    }

    public void Dispose() => _files.Dispose();

    private string Refused(string map, MappingKind kind = MappingKind.Residents, string csv = "surname,dob,street,suburb\n") =>
        Assert.Throws<FileProblemException>(() => Load(map, kind, csv)).Message;

    private FileMapping Load(string map, MappingKind kind, string csv) => FileMapping.Load(_files.Write("map.json", map), kind, _files.Write("r.csv", csv));
}
