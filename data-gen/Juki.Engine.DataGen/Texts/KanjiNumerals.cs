namespace Juki.Engine.DataGen.Texts;

/// <summary>Numbers in kanji: 十五, 二十三.</summary>
internal static class KanjiNumerals
{
    /// <summary>The greatest number written so; above, both 百二十 and 一二〇 are in use, and nobody writes either much.</summary>
    public const int Max = 99;

    private const string Digits = "〇一二三四五六七八九";

    /// <summary>Adds a number of 1 … <see cref="Max"/>.</summary>
    public static void Append(TextBuffer text, int number)
    {
        if (number >= 20)
        {
            text.Append(Digits[number / 10]);
        }

        if (number >= 10)
        {
            text.Append('十');
        }

        if (number % 10 != 0)
        {
            text.Append(Digits[number % 10]);
        }
    }
}
