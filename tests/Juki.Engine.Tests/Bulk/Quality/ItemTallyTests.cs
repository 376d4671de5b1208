using Juki.Engine.Bulk.Quality;
using Juki.Engine.Model.Records;
using Juki.Engine.Model.Verdict;
using Juki.Engine.Tests.Engine;

namespace Juki.Engine.Tests.Bulk.Quality;

public class ItemTallyTests(SmallRegister register) : IClassFixture<SmallRegister>
{
    [Theory]
    [InlineData("", "missing")]
    [InlineData(" ", "missing")]
    [InlineData("年月日不詳", "missing")]
    [InlineData("1965-02-30", "unreadable")]
    [InlineData("1965-13-01", "unreadable")]
    [InlineData("soon", "unreadable")]
    [InlineData("1940-05-XX", "partial")]
    [InlineData("昭和15年頃", "partial")]
    [InlineData("1940", "partial")]
    [InlineData("1940-05-31", "whole")]
    [InlineData("S15.5.17", "whole")]
    [InlineData("1940/05/17", "whole")]
    public void Given_a_date_of_birth_When_counted_Then_it_is_missing_unreadable_partial_or_whole(string date, string expected)
    {
        ItemTally tally = Take(new QueryItems { Name = "x", BirthDate = date });

        ItemQuality item = ItemTally.Merge([tally])[QueryItem.BirthDate];
        string found = item.Missing > 0 ? "missing" : item.Unreadable > 0 ? "unreadable" : RowTally.Merge([tally.PartialBirthDates]).Rows > 0 ? "partial" : "whole";
        Assert.Equal(expected, found);
    }

    [Theory]
    [InlineData("", 1, 0)]
    [InlineData("0", 1, 0)]
    [InlineData("９", 1, 0)]
    [InlineData("不明", 1, 0)]
    [InlineData("3", 0, 1)]
    [InlineData("1", 0, 0)]
    [InlineData("female", 0, 0)]
    public void Given_a_sex_When_counted_Then_it_is_missing_where_matching_says_so(string sex, long missing, long unreadable) =>
        Assert.Equal(new ItemQuality(missing, unreadable), ItemTally.Merge([Take(new QueryItems { Name = "x", Sex = sex })])[QueryItem.Sex]);

    [Fact]
    public void Given_rows_of_two_workers_When_merged_Then_each_item_has_its_counts()
    {
        ItemTally one = Take(new QueryItems { Code = "12", Name = "x", Kana = "　", Sex = "1" });
        ItemTally other = Take(new QueryItems { Kana = "x", Address = "x", BirthDate = "soon" });
        other.Take(RowItems.Read(new QueryItems { Code = " ", Sex = "9" }), 3);

        SortedDictionary<QueryItem, ItemQuality> items = ItemTally.Merge([one, other]);

        Assert.Equal([QueryItem.Code, QueryItem.Name, QueryItem.Kana, QueryItem.BirthDate, QueryItem.Sex, QueryItem.Address], items.Keys);
        Assert.Equal([new(2, 1), new(2, 0), new(2, 0), new(2, 1), new(2, 0), new ItemQuality(2, 0)], items.Values);
        Assert.Equal([3L], RowTally.Merge([one.Empty, other.Empty]).FirstLines);
    }

    [Theory]
    [InlineData("", "伊藤 健", "イトウ ケン", "1985-12-24", "1", "仙台市")]
    [InlineData("24727059608", "いとう けん", "", "S60.12.24", "男", "")]
    [InlineData("", "いとう けん", "　", "", "9", "仙台市")]
    [InlineData("12", "伊藤", "", "1985", "1", "")]
    [InlineData("", " ", "", "XXXX-XX-XX", "", "")]
    [InlineData("", "", "", "soon", "x", "")]
    [InlineData("", "", "", "", "", "")]
    public void Given_a_row_that_matching_has_read_When_counted_Then_as_if_it_were_read_again(
        string code, string name, string kana, string birth, string sex, string address)
    {
        QueryItems query = new() { Code = code, Name = name, Kana = kana, BirthDate = birth, Sex = sex, Address = address };
        MatchSession session = register.Engine.CreateSession();
        session.Add(query);
        ItemTally told = new();
        bool hasItems = told.Take(session.ItemsOf(0) is { } items ? RowItems.Of(items, !query.Kana.IsWhiteSpace()) : RowItems.Read(query), 2);

        ItemTally read = Take(query);
        Assert.Equal(ItemTally.Merge([read]), ItemTally.Merge([told]));
        Assert.Equal((RowTally.Merge([read.Empty]).Rows == 0, RowTally.Merge([read.PartialBirthDates]).Rows), (hasItems, RowTally.Merge([told.PartialBirthDates]).Rows));
    }

    private static ItemTally Take(in QueryItems query)
    {
        ItemTally tally = new();
        tally.Take(RowItems.Read(query), 2);
        return tally;
    }
}
