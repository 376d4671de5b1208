using Juki.Engine.Files;
using Juki.Engine.Files.Columns;

namespace Juki.Engine.Tests.Files;

public class SchemaTests
{
    [Fact]
    public void Given_japanese_names_in_any_width_order_and_case_When_bound_Then_the_columns_are_found()
    {
        ColumnMap map = QueryColumns.Schema.Bind("q.csv", ["生年月日", " 氏 名 ", "備考", "ＩＤ", "Sex", "フリガナ", "住民票コード"]);
        Assert.Equal([3, 6, 1, 5, 0, 4, -1], Enumerable.Range(QueryColumns.Id, 7).Select(map.FieldOf));
        Assert.Equal(["備考"], map.Unknown);
    }

    [Fact]
    public void Given_all_japanese_names_of_a_residents_file_When_bound_Then_none_is_unknown()
    {
        string[] names = "住民票コード,氏,名,氏フリガナ,名フリガナ,ローマ字氏名,通称,旧氏,生年月日,性別,市区町村コード,住所,世帯番号,状態,状態年月日,支援措置".Split(',');
        ColumnMap map = ResidentColumns.Schema.Bind("r.csv", names);
        Assert.Equal(Enumerable.Range(0, ResidentColumns.WrittenCount), Enumerable.Range(0, ResidentColumns.WrittenCount).Select(map.FieldOf));
        Assert.Empty(map.Unknown);
    }

    [Fact]
    public void Given_a_required_column_is_missing_When_bound_Then_the_message_names_file_column_and_what_was_found()
    {
        var problem = Assert.Throws<FileProblemException>(() => QueryColumns.Schema.Bind("q.csv", ["name", "sex"]));
        Assert.Contains("q.csv: has no column id; found: name, sex", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_file_without_header_When_bound_Then_the_message_shows_nothing_of_its_first_row()
    {
        var problem = Assert.Throws<FileProblemException>(() => QueryColumns.Schema.Bind("q.csv", ["17", "佐藤 花子"]));
        Assert.DoesNotContain("佐藤", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_column_twice_When_bound_Then_it_is_refused() =>
        Assert.Contains("name twice", Assert.Throws<FileProblemException>(() => QueryColumns.Schema.Bind("q.csv", ["id", "氏名", "name"])).Message, StringComparison.Ordinal);
}
