namespace Juki.Engine.Store.Registers;

/// <summary>
/// A household in 32 bits: 0 is not known; a plain number below 2^31 − 1 is stored as number plus one; any other text as its
/// id with the highest bit set.
/// </summary>
internal static class HouseholdNumber
{
    public const uint TextFlag = 0x8000_0000;

    private const int DigitsMax = 10;

    /// <summary>Reads a plain number: digits only, no leading zero, so that it comes back to the letter.</summary>
    public static bool TryFromNumber(ReadOnlySpan<char> text, out uint stored)
    {
        stored = 0;
        if (text.Length is 0 or > DigitsMax || (text[0] == '0' && text.Length > 1))
        {
            return false;
        }

        ulong value = 0;
        foreach (char digit in text)
        {
            if (!char.IsAsciiDigit(digit))
            {
                return false;
            }

            value = (value * 10) + (uint)(digit - '0');
        }

        stored = (uint)value + 1;
        return value < TextFlag - 1;
    }

    public static uint FromText(int textId) => TextFlag | (uint)textId;

    public static bool IsText(uint stored) => (stored & TextFlag) != 0;

    public static int TextId(uint stored) => (int)(stored & ~TextFlag);

    public static uint Number(uint stored) => stored - 1;
}
