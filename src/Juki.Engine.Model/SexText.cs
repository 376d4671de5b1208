namespace Juki.Engine.Model;

/// <summary>Reads and writes a sex as registers and query files spell it.</summary>
public static class SexText
{
    private const int LengthMax = 8;

    private const string UsualChars = "012女\0MF男";

    private static ReadOnlySpan<byte> UsualSexes => [0, 1, 2, 2, 0, 1, 2, 1];

    /// <summary>
    /// Reads 0, 1, 2, 9 (ISO/IEC 5218), 男, 女, 男性, 女性, M, F, male, female, 不明, 不詳; in any width and case, spaces
    /// around it ignored. An empty text is <see cref="Sex.NotKnown"/>.
    /// </summary>
    /// <returns>False if it is none of these.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out Sex sex)
    {
        if (TryParseUsual(text, out sex))
        {
            return true;
        }

        text = text.Trim();
        if (text.Length > LengthMax)
        {
            return false;
        }

        Span<char> folded = stackalloc char[LengthMax];
        for (int i = 0; i < text.Length; i++)
        {
            folded[i] = char.ToLowerInvariant(Writing.Width.Narrow(text[i]));
        }

        return TryParseFolded(folded[..text.Length], out sex);
    }

    /// <summary>The code of ISO/IEC 5218 as text: <c>0</c>, <c>1</c>, <c>2</c> or <c>9</c>.</summary>
    public static string Format(Sex sex) => sex switch
    {
        Sex.Male => "1",
        Sex.Female => "2",
        Sex.NotApplicable => "9",
        _ => "0",
    };

    /// <summary>
    /// What nearly every row holds: one character, or nothing. The three lowest bits of these characters differ, so that they
    /// are told apart without a branch.
    /// </summary>
    private static bool TryParseUsual(ReadOnlySpan<char> text, out Sex sex)
    {
        sex = Sex.NotKnown;
        if (text.Length != 1)
        {
            return text.IsEmpty;
        }

        int place = text[0] & 7;
        bool isUsual = UsualChars[place] == text[0];
        sex = isUsual ? (Sex)UsualSexes[place] : Sex.NotKnown;
        return isUsual;
    }

    private static bool TryParseFolded(ReadOnlySpan<char> text, out Sex sex)
    {
        Sex? read = text switch
        {
            "" or "0" or "不明" or "不詳" => Sex.NotKnown,
            "1" or "男" or "男性" or "m" or "male" => Sex.Male,
            "2" or "女" or "女性" or "f" or "female" => Sex.Female,
            "9" => Sex.NotApplicable,
            _ => null,
        };
        sex = read ?? Sex.NotKnown;
        return read is not null;
    }
}
