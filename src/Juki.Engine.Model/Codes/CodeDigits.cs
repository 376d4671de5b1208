namespace Juki.Engine.Model.Codes;

/// <summary>Takes the eleven digits out of a written code: width folded, spaces and hyphens skipped.</summary>
internal static class CodeDigits
{
    private const char WideZero = '０';

    /// <summary>Fills <paramref name="digits"/>, which is as long as a code has digits.</summary>
    public static CodeFault Read(ReadOnlySpan<char> text, Span<byte> digits)
    {
        int count = 0;
        foreach (char c in text)
        {
            int digit = DigitOf(c);
            if (digit >= 0)
            {
                if (count < digits.Length)
                {
                    digits[count] = (byte)digit;
                }

                count++;
            }
            else if (!IsSeparator(c))
            {
                return CodeFault.NotDigits;
            }
        }

        return count == digits.Length ? CodeFault.None
            : count == 0 && text.IsWhiteSpace() ? CodeFault.Empty
            : CodeFault.Length;
    }

    private static int DigitOf(char c) => char.IsAsciiDigit(c) ? c - '0' : c is >= WideZero and <= '９' ? c - WideZero : -1;

    private static bool IsSeparator(char c) => char.IsWhiteSpace(c) || Writing.Hyphens.Contains(c);
}
