using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Juki.Engine.Files.Csv;

namespace Juki.Engine.Tests.Files.Csv;

public class DecimalTextTests
{
    private static readonly Gen<long> Numbers = Gen.OneOf(
        Gen.Choose(-120, 120).Select(number => (long)number),
        Gen.Choose(int.MinValue, int.MaxValue).Select(number => (long)number * int.MaxValue),
        Gen.Elements(long.MinValue, long.MaxValue));

    [Fact]
    public void Given_any_number_When_written_Then_it_is_the_framework_s_text() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(Numbers.ToArbitrary(), number =>
            Written(room => DecimalText.Number(number, room)) == number.ToString(CultureInfo.InvariantCulture)));

    [Fact]
    public void Given_a_number_and_a_count_of_digits_When_written_Then_zeros_stand_in_front() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(Gen.Choose(0, 99_999).ToArbitrary(), Gen.Choose(5, 9).ToArbitrary(), (number, count) =>
            WrittenDigits(number, count) == number.ToString(CultureInfo.InvariantCulture).PadLeft(count, '0')));

    [Fact]
    public void Given_eighths_When_written_with_two_decimals_Then_halves_go_away_from_zero() =>
        Assert.All(Enumerable.Range(-2000, 4001), eighths =>
            Assert.Equal(
                Math.Round(eighths / 8m, 2, MidpointRounding.AwayFromZero).ToString("0.00", CultureInfo.InvariantCulture),
                Written(room => DecimalText.Fixed(eighths / 8.0, 2, room))));

    [Theory]
    [InlineData(12.345, 2, "12.35")]
    [InlineData(-3.1, 2, "-3.10")]
    [InlineData(-0.001, 2, "0.00")]
    [InlineData(0.9999999, 6, "1.000000")]
    [InlineData(0.05, 6, "0.050000")]
    public void Given_a_fraction_When_written_Then_it_has_its_decimals(double value, int decimals, string expected) =>
        Assert.Equal(expected, Written(room => DecimalText.Fixed(value, decimals, room)));

    private static string WrittenDigits(int number, int count) => Written(room =>
    {
        DecimalText.Digits(number, count, room);
        return count;
    });

    private static string Written(Func<byte[], int> write)
    {
        byte[] room = new byte[DecimalText.FixedBytesMax];
        return Encoding.ASCII.GetString(room, 0, write(room));
    }
}
