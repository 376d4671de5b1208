using System.Text.RegularExpressions;
using Juki.Engine.Model.Addresses;

namespace Juki.Engine.Model.Tests.Addresses;

public class RealPlaceTests
{
    private static readonly string[] Towns = ["本町", "市場", "上野", "村岡", "町田", "区画町", "郡", "朝日町村上"];

    private static readonly string[] Numbers = ["一丁目2番3号", "1-2-3", "12番地3", "１丁目２番３号", "2番3号", "十二番地"];

    [Fact]
    public void Given_every_municipality_with_and_without_prefecture_When_read_Then_it_is_cut_in_the_right_place()
    {
        var wrong = from place in TestData.Municipalities
                    from town in Towns
                    from municipality in new[] { place.Prefecture + place.Name, place.Name }
                    let cut = MunicipalityOf(municipality + town + "1番地")
                    where cut != municipality
                    select $"{municipality}|{town}: {cut}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void Given_every_municipality_without_its_county_When_read_Then_it_is_cut_in_the_right_place()
    {
        var wrong = from place in TestData.Municipalities
                    where place.Name[^1] is '町' or '村'
                    let name = place.Name[(place.Name.IndexOf('郡', 1) + 1)..]
                    from town in Towns
                    let cut = MunicipalityOf(name + town + "1番地")
                    where cut != name
                    select $"{name}|{town}: {cut}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void Given_every_town_with_numerals_When_read_with_numbers_behind_it_Then_it_comes_back_whole()
    {
        var wrong = from town in TestData.TownsWithNumerals
                    where !EndsInChome.IsMatch(town)
                    from numbers in Numbers
                    where !RunTogether.IsMatch(town + "|" + numbers)
                    let read = TownOf($"東京都港区{town}{numbers}")
                    where read != town
                    select $"{town}|{numbers}: {read}";
        Assert.Empty(wrong);
    }

    /// <summary>保原町１丁目 and 元四丁目 cannot be told from a town and its 丁目: both readings are one place to a query.</summary>
    private static readonly Regex EndsInChome = new("([0-9０-９]|[一二三四五六七八九十])丁目$");

    /// <summary>十三 and 十二番地 run together to one number that no reader could cut.</summary>
    private static readonly Regex RunTogether = new("[一二三四五六七八九十百千壱]\\|[一二三四五六七八九十百千]|[０-９]\\|[０-９]");

    private static string MunicipalityOf(string text)
    {
        RegisteredAddressText.TryRead(text, out RegisteredAddress address);
        return address.Municipality.ToString();
    }

    private static string TownOf(string text)
    {
        RegisteredAddressText.TryRead(text, out RegisteredAddress address);
        return address.Town.ToString();
    }
}
