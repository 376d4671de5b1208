using Juki.Engine.Explain;
using Juki.Engine.Explain.Marking;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Tests.Explain.Marking;

/// <summary>Marked places stand in brackets.</summary>
public class ItemMarkerTests
{
    private const string Registered = "東京都千代田区霞が関一丁目2番3号コーポ桜203号室";

    [Theory]
    [InlineData("VariantT2", "高橋花子", "髙橋 花子", "[高]橋花子", "[髙]橋 花子")]
    [InlineData("Unreadable", "●橋 花子", "髙橋 花子", "[●]橋 花子", "[髙]橋 花子")]
    [InlineData("OneCharacter", "髙橋 花", "髙橋 花子", "髙橋 花", "髙橋 花[子]")]
    [InlineData("FamilyOnly", "𠮷田 京子", "𠮷田 太郎", "𠮷田 [京子]", "𠮷田 [太郎]")]
    [InlineData("Normalised", "髙橋　花子", "髙橋 花子", "髙橋　花子", "髙橋 花子")]
    public void Given_names_that_differ_When_marked_Then_the_letters_that_do_are(string level, string query, string registered, string expectedQuery, string expectedRegistered) =>
        Assert.Equal((expectedQuery, expectedRegistered), Sides(QueryItem.Name, query, registered, level));

    [Fact]
    public void Given_names_too_long_to_be_compared_When_marked_Then_all_letters_are_in_no_more_memory_than_they_take()
    {
        string[] registered = [new string('一', 4_096), new string('二', 4_096)];
        long before = GC.GetAllocatedBytesForCurrentThread();
        (string query, string marked) = Sides(QueryItem.Name, new string('一', 8_193), string.Join(' ', registered), "Different");

        Assert.Equal($"[{new string('一', 8_193)}]", query);
        Assert.Equal($"[{registered[0]}] [{registered[1]}]", marked);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 16 << 20);
    }

    [Theory]
    [InlineData("OneKana", "たかはし はなこ", "タカハシ ハナオ", "たかはし はな[こ]", "タカハシ ハナ[オ]")]
    [InlineData("SearchEqual", "ﾀｶﾊｼ", "タガハシ", "ﾀ[ｶ]ﾊｼ", "タ[ガ]ハシ")]
    public void Given_readings_in_any_script_When_marked_Then_the_script_does_not_count(string level, string query, string registered, string expectedQuery, string expectedRegistered) =>
        Assert.Equal((expectedQuery, expectedRegistered), Sides(QueryItem.Kana, query, registered, level));

    [Theory]
    [InlineData("DaySlip", "S40.1.2", "1965-01-01", "1965-01-0[2]", "1965-01-0[1]")]
    [InlineData("DayMonthSwap", "1965-02-01", "1965-01-02", "1965-0[2]-0[1]", "1965-0[1]-0[2]")]
    [InlineData("Compatible", "1965", "1965-01-02", "1965", "1965-01-02")]
    [InlineData("Identical", "昭和四十年一月一日", "1965-01-01", "1965-01-01", "1965-01-01")]
    public void Given_dates_in_any_notation_When_marked_Then_the_places_that_differ_are(string level, string query, string registered, string expectedQuery, string expectedRegistered) =>
        Assert.Equal((expectedQuery, expectedRegistered), Sides(QueryItem.BirthDate, query, registered, level));

    [Theory]
    [InlineData("A6", "千代田区霞が関1-2-3コーポ桜203", "千代田区霞が関1-2-3コーポ桜203", "東京都千代田区霞が関一丁目2番3号コーポ桜203号室")]
    [InlineData("A5", "千代田区霞が関1-2-3", "千代田区霞が関1-2-3", "東京都千代田区霞が関一丁目2番3号[コーポ桜203号室]")]
    [InlineData("A4", "千代田区霞が関1-2-4", "千代田区霞が関[1-2-4]", "東京都千代田区霞が関[一丁目2番3号コーポ桜203号室]")]
    [InlineData("A2", "千代田区永田町1-2-3", "千代田区[永田町1-2-3]", "東京都千代田区[霞が関一丁目2番3号コーポ桜203号室]")]
    [InlineData("AU", "どこか", "[どこか]", "[東京都千代田区霞が関一丁目2番3号コーポ桜203号室]")]
    public void Given_addresses_When_marked_Then_they_are_from_the_part_on_that_the_level_says(string level, string query, string expectedQuery, string expectedRegistered) =>
        Assert.Equal((expectedQuery, expectedRegistered), Sides(QueryItem.Address, query, Registered, level));

    [Theory]
    [InlineData(QueryItem.Name, "髙橋 花予", "髙橋 花子", "OneCharacter", "髙● ●[●]", "髙● ●[●]")]
    [InlineData(QueryItem.Name, "林花子", "林 花予", "OneCharacter", "●●[●]", "● ●[●]")]
    [InlineData(QueryItem.Name, "林 花子", "小林 花子", "GivenOnly", "● ●●", "[●]● ●●")]
    [InlineData(QueryItem.Name, "WILLIAM SMITH", "SMITH WILLIAM", "Identical", "W●●●●●● ●●●●●", "S●●●● ●●●●●●●")]
    [InlineData(QueryItem.Kana, "ハヤシ", "ハヤシ", "Identical", "●●●", "●●●")]
    [InlineData(QueryItem.BirthDate, "S40.1.2", "1965-01-01", "DaySlip", "1965-●●-●[●]", "1965-●●-●[●]")]
    [InlineData(QueryItem.BirthDate, "1940", "1940-05-XX", "Compatible", "1940", "1940-●●-XX")]
    [InlineData(QueryItem.Code, "24727059608", "25208017643", "Other", "2[47●●]●[●●]●[●●]", "2[52●●]●[●●]●[●●]")]
    [InlineData(QueryItem.Address, "千代田区霞が関1-2-4", "東京都千代田区霞が関一丁目2番3号", "A4", "千代田区●●●[●●●●●]", "東京都千代田区●●●[●●●●●●●]")]
    [InlineData(QueryItem.Address, "大阪市北区梅田1", "東京都千代田区霞が関1番", "A0", "[●●●●●●●●]", "[東京都千代田区●●●●●]")]
    public void Given_a_masked_item_When_marked_Then_its_marks_stay_and_its_text_does_not(
        QueryItem item, string query, string registered, string level, string expectedQuery, string expectedRegistered) =>
        Assert.Equal((expectedQuery, expectedRegistered), Sides(item, query, registered, level, isMasked: true));

    [Fact]
    public void Given_another_notation_When_shown_in_full_Then_the_query_s_own_writing_stands_beside_it_and_masked_it_does_not()
    {
        ItemExplanation date = new(QueryItem.BirthDate, "S40.1.2", "1965-01-01", "DaySlip", -2);

        Assert.Equal("S40.1.2", Mark(date, isMasked: false).Written);
        Assert.Equal("", Mark(date, isMasked: true).Written);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Given_a_protected_resident_When_marked_Then_neither_the_register_s_side_nor_an_address_is_there(bool isMasked)
    {
        Explanation explanation = Of(
            new ItemExplanation(QueryItem.Name, "加藤 恵美", "加藤 恵", "OneCharacter", 3), new ItemExplanation(QueryItem.Address, Registered, "", "A6", 18));

        IReadOnlyList<MarkedItem> items = ItemMarker.MarkProtected(explanation, isMasked);
        Assert.All(items, item => Assert.Empty(item.Registered));
        Assert.Empty(items[1].Query);
        Assert.Equal(new TextPiece(isMasked ? "加● ●●" : "加藤 恵美", false), Assert.Single(items[0].Query));
    }

    [Fact]
    public void Given_a_marked_item_When_written_to_a_log_Then_no_personal_data_shows()
    {
        MarkedItem item = Mark(new ItemExplanation(QueryItem.Name, "高橋", "髙橋", "VariantT2", 1), isMasked: false);

        Assert.DoesNotContain("橋", $"{item} {item.Query[0]} {item.Query[1]}", StringComparison.Ordinal);
    }

    private static (string Query, string Registered) Sides(QueryItem item, string query, string registered, string level, bool isMasked = false)
    {
        MarkedItem marked = Mark(new ItemExplanation(item, query, registered, level, 1), isMasked);
        return (Text(marked.Query), Text(marked.Registered));
    }

    private static MarkedItem Mark(ItemExplanation item, bool isMasked) => Assert.Single(ItemMarker.Mark(Of(item), isMasked));

    private static Explanation Of(params ItemExplanation[] items) =>
        new() { Items = items, Version = default, Tier = null, Prior = 0, Weight = 0, Standing = ResultCode.ProbableSlight };

    private static string Text(IEnumerable<TextPiece> pieces) => string.Concat(pieces.Select(piece => piece.Differs ? $"[{piece.Text}]" : piece.Text));
}
