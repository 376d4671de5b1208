using Juki.Engine.Model.Addresses;
using Juki.Engine.Model.Addresses.Free;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Model.Tests.Addresses.Free;

public class FreeAddressTests
{
    private const string Registered = "Unit 3, 12 Stanley Street, Winston Hills 4223 NSW";

    [Theory]
    [InlineData("Unit 3, 12 Stanley Street, Winston Hills 4223 NSW")]
    [InlineData("3/12 stanley st winston hills nsw 4223")]
    [InlineData("U3 12 Stanley St., WINSTON HILLS, NSW, 4223")]
    [InlineData("12 Stanley St #3, Winston Hills NSW 4223")]
    [InlineData("12 Stanley St Apt 3 Winston Hills NSW 4223")]
    [InlineData("NSW 4223 Winston Hills, Unit 03, 0012 Stanley Str")]
    public void Given_the_same_address_in_other_words_order_and_punctuation_When_compared_Then_it_is_A6(string query) =>
        Assert.Equal(AddressLevel.A6, Level(query, Registered));

    [Theory]
    [InlineData("12 Stanley St Winston Hills NSW 4223", AddressLevel.A5)]
    [InlineData("4/12 Stanley St Winston Hills NSW 4223", AddressLevel.A5)]
    [InlineData("3/12 Stanly St Winston Hills NSW 4223", AddressLevel.A4)]
    [InlineData("12 Stanly St Winston Hills NSW 4223", AddressLevel.A4)]
    [InlineData("3/12 Satnley St Winston Hill NSW 4223", AddressLevel.A4)]
    [InlineData("3/12A Stanley St Winston Hills NSW 4223", AddressLevel.A4)]
    [InlineData("3/12-14 Stanley St Winston Hills NSW 4223", AddressLevel.A4)]
    [InlineData("3/12 Stanley St Winston Hills 4223", AddressLevel.A4)]
    [InlineData("3/12 Stanley St Winston Hills NSW", AddressLevel.A4)]
    [InlineData("3/12 Stanley St Winston Hills NSW 4232", AddressLevel.A4)]
    [InlineData("3/12 Stanley Winston Hills NSW 4223", AddressLevel.A4)]
    [InlineData("3/21 Stanley St Winston Hills NSW 4223", AddressLevel.A3)]
    [InlineData("Stanley St Winston Hills NSW 4223", AddressLevel.A3)]
    [InlineData("Stanly St Winston Hills NSW 4223", AddressLevel.A3)]
    [InlineData("3/12 Stanley Road Winston Hills NSW 4223", AddressLevel.A3)]
    [InlineData("40 Lygon Crescent Parramatta NSW 4223", AddressLevel.A3)]
    [InlineData("40 Lygon Crescent Winston Hills NSW 4999", AddressLevel.A2)]
    [InlineData("Winston Hills", AddressLevel.A2)]
    [InlineData("NSW", AddressLevel.A0)]
    [InlineData("3/12 Stanley Street, Ballarat VIC 3350", AddressLevel.A0)]
    [InlineData("40 Lygon Crescent, Ballarat VIC 3350", AddressLevel.A0)]
    public void Given_a_difference_When_compared_Then_it_has_its_level_either_way_round(string query, AddressLevel level)
    {
        Assert.Equal(level, Level(query, Registered));
        Assert.Equal(level, Level(Registered, query));
    }

    [Theory]
    [InlineData("1200 N Main St, Springfield IL 62701", "1200 North Main Street Springfield IL 62701", AddressLevel.A6)]
    [InlineData("1200 N Main St, Springfield IL 62701-1234", "1200 North Main Street Springfield IL 62701", AddressLevel.A4)]
    [InlineData("12345 Ocean Dr, Miami FL 33101", "12345 Ocean Drive, Miami FL 33101", AddressLevel.A6)]
    [InlineData("12345 Ocean Dr, Miami FL 33101", "12345 Ocean Drive, Miami FL 33102", AddressLevel.A4)]
    [InlineData("12 Broadway, New York NY 10006", "12 broadway new york ny 10006", AddressLevel.A6)]
    [InlineData("12 Broadway, New York NY 10006", "14 broadway new york ny 10006", AddressLevel.A3)]
    [InlineData("7 St Kilda Rd, Melbourne VIC 3004", "7 Saint Kilda Road Melbourne Vic 3004", AddressLevel.A6)]
    [InlineData("9 Main St, St Kilda VIC 3182", "9 Main Street, Saint Kilda VIC 3182", AddressLevel.A6)]
    [InlineData("Rose Cottage, Mill Lane, Ayr", "rose cottage mill ln ayr", AddressLevel.A6)]
    [InlineData("5 O'Brien Place, Zürich 8001", "5 OBRIEN PL ZURICH 8001", AddressLevel.A6)]
    [InlineData("PO Box 77, Kew VIC 3101", "p.o. box 77 kew vic 3101", AddressLevel.A3)]
    [InlineData("4 42nd Street, Perth WA 6000", "4 43nd Street, Perth WA 6000", AddressLevel.A3)]
    [InlineData("12 Kent St, Perth WA 6000", "12 Bent St, Perth WA 6000", AddressLevel.A4)]
    [InlineData("12 Elm St, Perth WA 6000", "12 Ell St, Perth WA 6000", AddressLevel.A3)]
    [InlineData("12 Smith St, Darwin NT 0800", "12 Smith Street Darwin 0800 NT", AddressLevel.A6)]
    [InlineData("12 Smith St, Darwin NT 0800", "14 Smith St, Darwin NT 0800", AddressLevel.A3)]
    [InlineData("12 Smith St, Darwin NT 0800", "40 Lygon Road, Parap NT 0800", AddressLevel.A3)]
    [InlineData("12 Smith St, Darwin NT 0800", "40 Lygon Road, Parap NT 0801", AddressLevel.A0)]
    [InlineData("12 Calle Luna, San Juan PR 00901", "14 Calle Luna, San Juan PR 00901-1234", AddressLevel.A3)]
    [InlineData("12 Main St, Boston MA 02134-1234", "40 Lygon Road, Allston MA 02134", AddressLevel.A3)]
    [InlineData("NT 0800 Darwin, 0012 Smith St", "12 Smith St, Darwin NT 0800", AddressLevel.A6)]
    [InlineData("Level 3, 12 Main St, Kew VIC 3101", "Unit 3, 12 Main St, Kew VIC 3101", AddressLevel.A5)]
    [InlineData("Level 3, 12 Main St, Kew VIC 3101", "12 Main St Floor 3, Kew VIC 3101", AddressLevel.A6)]
    [InlineData("Level 3, 12 Main St, Kew VIC 3101", "3/12 Main St, Kew VIC 3101", AddressLevel.A5)]
    [InlineData("Level 3 Unit 4, 12 Main St, Kew VIC 3101", "Unit 3 Level 4, 12 Main St, Kew VIC 3101", AddressLevel.A5)]
    [InlineData("Apt 3B, 12 Main St, Kew VIC 3101", "Suite 3B, 12 Main St, Kew VIC 3101", AddressLevel.A6)]
    [InlineData("Level 3B, 12 Main St, Kew VIC 3101", "Suite 3B, 12 Main St, Kew VIC 3101", AddressLevel.A5)]
    public void Given_addresses_of_several_countries_When_compared_Then_each_pair_has_its_level(string left, string right, AddressLevel level)
    {
        Assert.Equal(level, Level(left, right));
        Assert.Equal(level, Level(right, left));
    }

    [Theory]
    [InlineData("12 Main Street", true)]
    [InlineData("Rue de l'Église", true)]
    [InlineData("улица Ленина 5", true)]
    [InlineData("1-2-3", false)]
    [InlineData("", false)]
    [InlineData("東京都千代田区1-2-3 ABC", false)]
    [InlineData("12 Main Street 号", false)]
    public void Given_a_text_When_asked_whether_it_is_free_Then_letters_without_any_japanese_are(string text, bool isFree) =>
        Assert.Equal(isFree, FreeText.Is(text));

    [Fact]
    public void Given_a_free_address_and_a_japanese_one_When_compared_raw_Then_the_parts_are_asked()
    {
        Assert.Null(AddressComparer.CompareRaw(Prepared("12 Main Street"), "東京都千代田区霞ヶ関一丁目２番3号"));
        Assert.Null(AddressComparer.CompareRaw(Prepared("千代田区霞が関1-2-3"), "12 Main Street"));
    }

    [Fact]
    public void Given_texts_of_a_thousand_words_When_compared_Then_only_the_very_same_agrees_and_others_are_not_understood()
    {
        string endless = string.Join(' ', Enumerable.Range(0, 1000).Select(word => $"word{word}"));

        Assert.Equal(AddressLevel.A6, Level(endless, endless));
        Assert.Equal(AddressLevel.AU, Level(endless, endless + " more"));
    }

    [Fact]
    public void Given_any_scraps_When_compared_Then_it_is_symmetric_and_a_text_agrees_with_itself()
    {
        const int seed = 20261122;
        string[] scraps = ["12", "0800", "A", "3", "/", "#", "-", ",", " ", "unit", "level", "u", "st", "street", "road", "main", "mian", "kew", "3053", "10006", "vic", "é", "'", "42nd", "SW1A"];
        Random random = new(seed);
        for (int i = 0; i < 20_000; i++)
        {
            string left = "x " + string.Join(random.Next(2) == 0 ? " " : "", random.GetItems(scraps, random.Next(12)));
            string right = "x " + string.Join(" ", random.GetItems(scraps, random.Next(12)));
            Assert.True(Level(left, left) == AddressLevel.A6, $"seed {seed}: '{left}' is not itself");
            Assert.True(Level(left, right) == Level(right, left), $"seed {seed}: '{left}' and '{right}'");
        }
    }

    [Fact]
    public void Given_warm_buffers_When_compared_Then_nothing_is_allocated()
    {
        PreparedAddress query = Prepared(Registered);
        AddressLevel? level = AddressComparer.CompareRaw(query, "3/12 Stanly St Winston Hills NSW 4223");
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
        {
            TestPlaces.Master.Parse(Registered, query);
            level = AddressComparer.CompareRaw(query, "3/12 Stanly St Winston Hills NSW 4223");
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Equal(AddressLevel.A4, level);
    }

    private static AddressLevel? Level(string query, string registered) => AddressComparer.CompareRaw(Prepared(query), registered);

    private static PreparedAddress Prepared(string text)
    {
        PreparedAddress prepared = new();
        TestPlaces.Master.Parse(text, prepared);
        return prepared;
    }
}
