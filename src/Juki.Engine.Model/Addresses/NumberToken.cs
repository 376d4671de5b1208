using Juki.Engine.Model.Writing;

namespace Juki.Engine.Model.Addresses;

/// <summary>One number of an address, as it is written.</summary>
/// <param name="Value">Its value; 0 if there is no number that could be written back to the letter.</param>
/// <param name="Form">Form of its digits.</param>
/// <param name="Length">How many characters it takes; that of the whole run of digits even if it is no number.</param>
internal readonly record struct NumberToken(int Value, DigitForm Form, int Length)
{
    private const int DigitCountMax = 5;

    /// <summary>Whether a number may start with this character.</summary>
    public static bool IsStart(char c) => FormOf(c) is not null;

    /// <summary>Reads the number at the start of the text. Numbers with leading zeros are none.</summary>
    public static NumberToken Read(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || FormOf(text[0]) is not { } form)
        {
            return default;
        }

        int length = 1;
        while (length < text.Length && FormOf(text[length]) == form)
        {
            length++;
        }

        ReadOnlySpan<char> run = text[..length];
        int value = form == DigitForm.Kanji ? KanjiValue(run) : DigitValue(run, form == DigitForm.Wide ? '０' : '0');
        return new NumberToken(value, form, length);
    }

    private static DigitForm? FormOf(char c) =>
        char.IsAsciiDigit(c) ? DigitForm.Half
        : c is >= '０' and <= '９' ? DigitForm.Wide
        : KanjiNumerals.IsNumeral(c) ? DigitForm.Kanji
        : null;

    private static int DigitValue(ReadOnlySpan<char> run, char zero)
    {
        if (run.Length > DigitCountMax || run[0] == zero)
        {
            return 0;
        }

        int value = 0;
        foreach (char c in run)
        {
            value = (value * 10) + (c - zero);
        }

        return value;
    }

    /// <summary>Positional numbers (二〇三) and the formal numerals (壱, 弐) would come back in another writing.</summary>
    private static int KanjiValue(ReadOnlySpan<char> run)
    {
        int value = KanjiNumerals.Parse(run);
        if (value is <= 0 or > KanjiNumerals.ValueMax)
        {
            return 0;
        }

        Span<char> written = stackalloc char[KanjiNumerals.LengthMax];
        return run.SequenceEqual(written[..KanjiNumerals.Format(value, written)]) ? value : 0;
    }
}
