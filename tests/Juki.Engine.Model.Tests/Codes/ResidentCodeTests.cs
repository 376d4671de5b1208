using Juki.Engine.Model.Codes;

namespace Juki.Engine.Model.Tests.Codes;

public class ResidentCodeTests
{
    private const ulong SampleStep = 99_999_971;

    [Theory]
    [InlineData("24727059608")]
    [InlineData("24846016224")]
    [InlineData("25208017643")]
    public void Given_a_published_specimen_When_parsed_Then_it_comes_back(string digits)
    {
        Assert.Equal(CodeFault.None, ResidentCode.Parse(digits, out ResidentCode code));
        Assert.Equal(digits, code.Reveal());
        Assert.Equal(code, ResidentCode.FromBody(code.Body));
    }

    [Theory]
    [InlineData("２４７２７０５９６０８")]
    [InlineData("2472-7059-608")]
    [InlineData(" 2472 7059 608 ")]
    [InlineData("２４７２－７０５９ー６０８")]
    public void Given_another_width_or_separators_When_parsed_Then_it_is_the_same_code(string text)
    {
        Assert.Equal(CodeFault.None, ResidentCode.Parse(text, out ResidentCode code));
        Assert.Equal("24727059608", code.Reveal());
    }

    [Theory]
    [InlineData("", CodeFault.Empty)]
    [InlineData(" 　", CodeFault.Empty)]
    [InlineData("-", CodeFault.Length)]
    [InlineData("2520801764", CodeFault.Length)]
    [InlineData("252080176431", CodeFault.Length)]
    [InlineData("2520801764X", CodeFault.NotDigits)]
    [InlineData("\uD842", CodeFault.NotDigits)]
    [InlineData("25208017644", CodeFault.CheckDigit)]
    public void Given_no_code_When_parsed_Then_the_fault_says_why(string text, CodeFault expected) =>
        Assert.Equal(expected, ResidentCode.Parse(text, out _));

    [Fact]
    public void Given_plain_digits_When_parsed_Then_code_and_fault_are_those_of_any_written_form()
    {
        foreach (string digits in Sample())
        {
            string wrong = $"{digits[..^1]}{(char)('0' + ((digits[^1] - '0' + 1) % 10))}";
            Assert.All([digits, wrong, digits[..^1] + "/", digits[1..], "\uFFFE" + digits[1..]], text =>
            {
                Assert.Equal(ResidentCode.Parse(text + " ", out ResidentCode any), ResidentCode.Parse(text, out ResidentCode plain));
                Assert.Equal(any, plain);
            });
        }
    }

    [Fact]
    public void Given_codes_When_written_as_ascii_Then_the_digits_are_the_same()
    {
        byte[] ascii = new byte[ResidentCode.Length];
        foreach (string digits in Sample())
        {
            Assert.Equal(CodeFault.None, ResidentCode.Parse(digits, out ResidentCode code));
            code.Format(ascii);
            Assert.Equal(digits, string.Concat(ascii.Select(digit => (char)digit)));
        }
    }

    [Fact]
    public void Given_a_body_of_eleven_digits_When_made_a_code_Then_it_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ResidentCode.FromBody(ResidentCode.BodyCount));

    [Fact]
    public void Given_a_remainder_of_one_or_zero_When_checked_Then_the_digit_is_zero()
    {
        Assert.Equal(1, CheckDigit.SmallRemainderMax);
        Assert.Equal([0, 0, 9, 8, 7, 6, 5, 4, 3, 2, 1], Enumerable.Range(0, 11).Select(CheckDigit.OfWeightedSum));
    }

    [Fact]
    public void Given_a_code_When_shown_in_a_message_Then_its_digits_are_hidden()
    {
        Assert.DoesNotContain(ResidentCode.FromBody(2_472_705_960).ToString(), char.IsAsciiDigit);
    }

    [Fact]
    public void Given_one_wrong_digit_When_parsed_Then_about_98_per_cent_are_caught()
    {
        long caught = 0;
        long tried = 0;
        foreach (string code in Sample())
        {
            for (int i = 0; i < code.Length; i++)
            {
                for (char digit = '0'; digit <= '9'; digit++)
                {
                    if (digit != code[i])
                    {
                        tried++;
                        caught += Passes($"{code[..i]}{digit}{code[(i + 1)..]}") ? 0 : 1;
                    }
                }
            }
        }

        Assert.InRange((double)caught / tried, 0.980, 0.985);
    }

    [Fact]
    public void Given_two_neighbours_swapped_When_parsed_Then_about_98_per_cent_are_caught()
    {
        long caught = 0;
        long tried = 0;
        foreach (string code in Sample())
        {
            for (int i = 1; i < code.Length; i++)
            {
                if (code[i] != code[i - 1])
                {
                    tried++;
                    caught += Passes($"{code[..(i - 1)]}{code[i]}{code[i - 1]}{code[(i + 1)..]}") ? 0 : 1;
                }
            }
        }

        Assert.InRange((double)caught / tried, 0.975, 0.990);
    }

    private static bool Passes(string text) => ResidentCode.Parse(text, out _) == CodeFault.None;

    private static IEnumerable<string> Sample()
    {
        for (ulong body = 0, i = 0; i < 2000; i++, body = (body + (SampleStep * 37)) % ResidentCode.BodyCount)
        {
            yield return ResidentCode.FromBody(body).Reveal();
        }
    }
}
