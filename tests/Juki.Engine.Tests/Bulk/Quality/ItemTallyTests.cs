using Juki.Engine.Bulk.Quality;
using Juki.Engine.Model;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Dates;
using Juki.Engine.Model.Records;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Tests.Bulk.Quality;

public class ItemTallyTests
{
    private const int Seed = 4_711;

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
        other.Take(new QueryItems { Code = " ", Sex = "9" }, CodeFault.Empty, 3);

        SortedDictionary<QueryItem, ItemQuality> items = ItemTally.Merge([one, other]);

        Assert.Equal([QueryItem.Code, QueryItem.Name, QueryItem.Kana, QueryItem.BirthDate, QueryItem.Sex, QueryItem.Address], items.Keys);
        Assert.Equal([new(2, 1), new(2, 0), new(2, 0), new(2, 1), new(2, 0), new ItemQuality(2, 0)], items.Values);
        Assert.Equal([3L], RowTally.Merge([one.Empty, other.Empty]).FirstLines);
    }

    [Fact]
    public void Given_every_date_and_random_changes_of_it_When_plain_at_a_glance_Then_it_is_whole_when_read()
    {
        Random random = new(Seed);
        int plain = 0;
        for (DateOnly day = new(1895, 1, 1); day.Year < 2105; day = day.AddDays(1))
        {
            char[] text = day.ToString("yyyy-MM-dd", null).ToCharArray();
            plain += Agrees(text) ? 1 : 0;
            text[random.Next(text.Length)] = "0139X/-.年９"[random.Next(10)];
            Agrees(text);
        }

        Assert.True(plain > 60_000, $"seed {Seed}");
    }

    [Fact]
    public void Given_every_letter_When_a_sex_at_a_glance_Then_it_is_male_or_female_when_read()
    {
        char[] letters = [.. Enumerable.Range(0, char.MaxValue + 1).Select(letter => (char)letter).Where(letter => PlainItems.IsSex([letter]))];

        Assert.Equal("12女男", new string(letters));
        Assert.All(letters, letter => Assert.True(SexText.TryParse([letter], out Sex sex) && sex is Sex.Male or Sex.Female));
    }

    private static bool Agrees(char[] text)
    {
        bool isPlain = PlainItems.IsDate(text);
        bool isWhole = BirthDate.Parse(text, out BirthDate date) == BirthDateFault.None && date.IsExact;
        Assert.True(isWhole || !isPlain, $"seed {Seed}, {new string(text)}");
        return isPlain;
    }

    private static ItemTally Take(in QueryItems query)
    {
        ItemTally tally = new();
        tally.Take(query, ResidentCode.Parse(query.Code, out _), 2);
        return tally;
    }
}
