namespace Juki.Engine.Model.Codes;

/// <summary>The eleven digits of a code as numbers: taken out of a written one, and out of a body.</summary>
internal static class CodeDigits
{
    private const char WideZero = '０';
    private const ulong FiveDigits = 100_000;

    /// <summary>Reads a code written as almost all are: half-width digits and nothing else. False for any other text.</summary>
    public static bool TryReadPlain(ReadOnlySpan<char> text, Span<byte> digits)
    {
        if (text.Length != ResidentCode.Length || digits.Length < ResidentCode.Length)
        {
            return false;
        }

        int others = 0;
        for (int i = 0; i < ResidentCode.Length; i++)
        {
            int digit = (char)(text[i] - '0');
            digits[i] = (byte)digit;
            others |= digit > 9 ? 1 : 0;
        }

        return others == 0;
    }

    /// <summary>Writes the ten digits of a body and the check digit.</summary>
    public static void Write(ulong body, Span<byte> digits)
    {
        WriteFive((uint)(body / FiveDigits), digits);
        WriteFive((uint)(body % FiveDigits), digits[5..]);
        int sum = 0;
        for (int i = 0; i < CheckDigit.Weights.Length; i++)
        {
            sum += digits[i] * CheckDigit.Weights[i];
        }

        digits[ResidentCode.Length - 1] = (byte)CheckDigit.OfWeightedSum(sum);
    }

    /// <summary>Reads any written form, width folded, spaces and hyphens skipped, into as many digits as a code has.</summary>
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

    /// <summary>Two halves of 32 bits: their divisions are faster than those of one number of 64.</summary>
    private static void WriteFive(uint number, Span<byte> digits)
    {
        for (int i = 4; i >= 0; i--)
        {
            (number, uint digit) = Math.DivRem(number, 10);
            digits[i] = (byte)digit;
        }
    }

    private static int DigitOf(char c) => char.IsAsciiDigit(c) ? c - '0' : c is >= WideZero and <= '９' ? c - WideZero : -1;

    private static bool IsSeparator(char c) => char.IsWhiteSpace(c) || Writing.Hyphens.Contains(c);
}
