using FsCheck;
using FsCheck.Fluent;
using Juki.Engine.Model.Dates;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Model.Tests.Dates;

public class BirthDatePropertyTests
{
    private static readonly Gen<BirthDate> Plain =
        from year in Gen.Frequency((1, Gen.Constant(0)), (9, Gen.Choose(1800, 2199)))
        from month in Gen.Choose(0, 12)
        from day in Gen.Choose(0, 29)
        select BirthDate.Of(year, month, day);

    private static readonly Gen<BirthDate> Any = Gen.OneOf(
        Plain,
        from date in Plain
        from qualifier in Gen.Choose(1, 5)
        select date.TryQualify((DateQualifier)qualifier, out BirthDate qualified) ? qualified : date,
        from first in Plain
        from last in Plain
        select first.TryExtendTo(last, out BirthDate period) ? period : last);

    private static readonly Gen<string> Scraps = Gen.Elements(
            "昭和", "S", "3-", "40", "1", "年", "月", "日", "元", "-", "/", ".", "不詳", "月日不詳", "頃", "春", "上旬", "から", "~", "XX",
            "一九", "十", "１９", "　", "\uD842", "\uDFB7", "\0", "生")
        .ListOf().Select(scraps => string.Concat(scraps));

    [Fact]
    public void Given_any_date_When_written_and_parsed_Then_it_is_the_same_date() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(5000), Prop.ForAll(Any.ToArbitrary(), date =>
        {
            Span<char> written = stackalloc char[BirthDate.FormatLengthMax];
            return BirthDate.Parse(written[..date.Format(written)], out BirthDate back) == BirthDateFault.None && back == date;
        }));

    [Fact]
    public void Given_any_two_dates_When_compared_Then_the_level_is_known_and_the_same_either_way() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(5000), Prop.ForAll(Any.ToArbitrary(), Any.ToArbitrary(), (a, b) =>
            BirthDateComparer.Compare(a, b) == BirthDateComparer.Compare(b, a) && Enum.IsDefined(BirthDateComparer.Compare(a, b))));

    [Fact]
    public void Given_any_date_When_compared_with_itself_Then_it_is_identical_or_unknown() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(Any.ToArbitrary(), date =>
            BirthDateComparer.Compare(date, date) == (date.Packed == 0 ? BirthLevel.Missing : BirthLevel.Identical)));

    [Fact]
    public void Given_scraps_of_dates_When_parsed_Then_nothing_is_thrown_and_what_is_read_writes_back() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(20_000), Prop.ForAll(Scraps.ToArbitrary(), text =>
        {
            Span<char> written = stackalloc char[BirthDate.FormatLengthMax];
            return BirthDate.Parse(text, out BirthDate date) != BirthDateFault.None
                || (BirthDate.Parse(written[..date.Format(written)], out BirthDate back) == BirthDateFault.None && back == date);
        }));

    [Fact]
    public void Given_every_day_of_the_eras_When_written_in_the_era_Then_it_parses_back()
    {
        Span<char> written = stackalloc char[EraFormat.LengthMax];
        for (var day = new DateOnly(1868, 1, 25); day.Year <= 2030; day = day.AddDays(1))
        {
            BirthDate date = BirthDate.Of(day.Year, day.Month, day.Day);
            Assert.True(EraFormat.TryWriteKanji(date, written, out int length));
            Assert.Equal(BirthDateFault.None, BirthDate.Parse(written[..length], out BirthDate fromKanji));
            Assert.True(EraFormat.TryWriteLetter(date, written, out length));
            Assert.Equal(BirthDateFault.None, BirthDate.Parse(written[..length], out BirthDate fromLetter));
            Assert.Equal((date, date), (fromKanji, fromLetter));
        }
    }

    [Theory]
    [InlineData("1868-01-24")]
    [InlineData("1940-05")]
    public void Given_no_era_for_a_date_When_written_in_one_Then_it_is_refused(string text)
    {
        Assert.Equal(BirthDateFault.None, BirthDate.Parse(text, out BirthDate date));
        Assert.False(EraFormat.TryWriteKanji(date, new char[EraFormat.LengthMax], out _));
    }
}
