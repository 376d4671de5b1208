using Juki.Engine.Model.Names;
using Juki.Engine.Model.Writing;

namespace Juki.Engine.Model.Addresses;

/// <summary>What each UTF-16 character of an address folds to, or a mark where that depends on its neighbours.</summary>
internal static class AddressFoldTable
{
    /// <summary>Drops out.</summary>
    public const char Dropped = '\u0000';

    /// <summary>A kanji numeral: the run that it begins is a number.</summary>
    public const char Numeral = '\u0001';

    /// <summary>A hyphen between digits, else a letter.</summary>
    public const char LongVowel = '\u0002';

    /// <summary>Drops out together with the next: 大 of 大字, the first half of a supplementary variation selector.</summary>
    public const char PairFirst = '\u0003';

    /// <summary>No mark is above this one, no folded character below.</summary>
    public const char LastMark = PairFirst;

    private const char SupplementaryVariationHigh = '\uDB40';

    private const int HiraganaToKatakana = 'ァ' - 'ぁ';

    private const string SmallKana = "ァィゥェォッャュョヮヵヶ";
    private const string LargeKana = "アイウエオツヤユヨワカケ";

    /// <summary>Read ga or ka in names of places: 霞ヶ関, 霞ケ関, 霞が関.</summary>
    private const string ReadGa = "ヶケガ";

    public static char[] Build()
    {
        char[] table = new char[char.MaxValue + 1];
        for (int c = 0; c < table.Length; c++)
        {
            table[c] = Fold((char)c);
        }

        return table;
    }

    /// <summary>The representative of a kanji's variants, as names have them; any other character itself.</summary>
    private static char KanjiVariant(char c)
    {
        if (c is < '\u3400' or > '\uFAFF' || char.IsSurrogate(c))
        {
            return c;
        }

        Span<char> folded = stackalloc char[NameFold.LengthMax(1)];
        return NameFold.Fold([c], FoldTier.T2, folded) == 1 ? folded[0] : c;
    }

    private static char Fold(char c)
    {
        if (char.IsWhiteSpace(c) || char.IsControl(c) || c is >= '\uFE00' and <= '\uFE0F' or '字')
        {
            return Dropped;
        }

        return c is '大' or SupplementaryVariationHigh ? PairFirst
            : c is Hyphens.LongVowel or Hyphens.LongVowelHalf ? LongVowel
            : KanjiNumerals.IsNumeral(c) ? Numeral
            : FoldLetter(Width.Narrow(HalfWidthKana.Widen(c)));
    }

    private static char FoldLetter(char c)
    {
        char folded = char.ToUpperInvariant(FoldKana(c));
        return Hyphens.Contains(folded) ? '-' : folded == '之' ? 'ノ' : KanjiVariant(folded);
    }

    private static char FoldKana(char c)
    {
        char kana = c is >= 'ぁ' and <= 'ゖ' ? (char)(c + HiraganaToKatakana) : c;
        int small = SmallKana.IndexOf(kana, StringComparison.Ordinal);
        return ReadGa.Contains(kana, StringComparison.Ordinal) ? 'ケ' : small >= 0 ? LargeKana[small] : kana;
    }
}
