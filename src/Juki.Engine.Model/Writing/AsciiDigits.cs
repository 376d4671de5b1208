namespace Juki.Engine.Model.Writing;

/// <summary>Numbers in half-width digits.</summary>
internal static class AsciiDigits
{
    /// <summary>The most digits that <see cref="Parse"/> takes.</summary>
    public const int LengthMax = 9;

    /// <summary>How many characters at the start of the text are digits.</summary>
    public static int RunLength(ReadOnlySpan<char> text)
    {
        int length = 0;
        while (length < text.Length && char.IsAsciiDigit(text[length]))
        {
            length++;
        }

        return length;
    }

    /// <summary>Whether the text is nothing but digits.</summary>
    public static bool IsAll(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    /// <summary>The value of at most <see cref="LengthMax"/> digits.</summary>
    public static int Parse(ReadOnlySpan<char> digits)
    {
        int value = 0;
        foreach (char c in digits)
        {
            value = (value * 10) + (c - '0');
        }

        return value;
    }

    /// <summary>Writes a number that is not negative; returns its length.</summary>
    public static int Format(int value, Span<char> destination)
    {
        int length = 1;
        for (int rest = value / 10; rest > 0; rest /= 10)
        {
            length++;
        }

        for (int i = length - 1; i >= 0; i--)
        {
            destination[i] = (char)('0' + (value % 10));
            value /= 10;
        }

        return length;
    }
}
