using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Juki.Engine.Model.Dates;

namespace Juki.Engine.Model.Tests.Dates;

/// <summary>The usual notations are read on a way of their own; a space behind a text sends it through the whole grammar.</summary>
public class UsualDateTests
{
    private static readonly Gen<string> Written = Gen.Elements(
        "1965-01-31", "19650131", "1965/1/31", "1965.1.1", "1965年1月31日", "S40.1.31", "昭和40年1月31日", "昭40-1-1日", "平成元年5月1日",
        "１９６５年１月３１日", "昭和四十年一月三十一日", "昭和四〇年一月三一日", "3-40.01.01", "0000-00-00", "1940-00-00", "S40/1/1", "R元.5.1");

    private static readonly Gen<string> NearMisses =
        from text in Written
        from at in Gen.Choose(0, text.Length)
        from length in Gen.Choose(0, Math.Min(2, text.Length - at))
        from put in Gen.Elements("", "", "0", "1", "9", "-", "/", ".", "年", "月", "日", "元", "十", "〇", "昭", "S", "s", "X", "生", "２", "～", " ", "\0")
        select text.Remove(at, length).Insert(at, put);

    [Fact]
    public void Given_every_day_of_255_years_in_the_usual_notations_When_parsed_Then_it_is_that_day_as_by_the_grammar()
    {
        for (DateOnly day = new(1850, 1, 1); day.Year <= 2105; day = day.AddDays(1))
        {
            foreach (string text in Notations(day))
            {
                Assert.Equal(BirthDateFault.None, BirthDate.Parse(text, out BirthDate usual));
                Assert.Equal(BirthDate.Of(day.Year, day.Month, day.Day), usual);
                Assert.Equal(BirthDateFault.None, BirthDate.Parse(text + " ", out BirthDate general));
                Assert.Equal(general, usual);
            }
        }
    }

    [Fact]
    public void Given_near_misses_of_the_usual_notations_When_parsed_Then_fault_and_date_are_those_of_the_grammar() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(50_000), Prop.ForAll(NearMisses.ToArbitrary(), text =>
            BirthDate.Parse(text, out BirthDate usual) == BirthDate.Parse(text + " ", out BirthDate general) && usual == general));

    private static IEnumerable<string> Notations(DateOnly day)
    {
        (string year, string month, string date) = (Digits(day.Year), Digits(day.Month), Digits(day.Day));
        yield return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        yield return day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        yield return $"{year}/{month}/{date}";
        yield return $"{year}年{month}月{date}日";
        if (JapaneseEras.Of(BirthDate.Of(day.Year, day.Month, day.Day)) is { } era && day.Year - era.YearOffset < 100)
        {
            string eraYear = Digits(day.Year - era.YearOffset);
            yield return $"{era.Letter}{eraYear}.{month}.{date}";
            yield return $"{era.Name}{(eraYear == "1" ? "元" : eraYear)}年{month}月{date}日";
            yield return $"{era.Name[0]}{Wide(eraYear)}年{Wide(month)}月{Wide(date)}日";
        }
    }

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Wide(string digits) =>
        digits.Aggregate(new StringBuilder(), (wide, digit) => wide.Append((char)(digit - '0' + '０'))).ToString();
}
