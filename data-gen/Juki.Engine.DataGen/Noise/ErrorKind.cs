namespace Juki.Engine.DataGen.Noise;

/// <summary>
/// The errors seen in Japanese registers that noise puts into queries. The comment of each gives its name in truth files
/// and profiles; a profile's weights say how often it is drawn.
/// </summary>
public enum ErrorKind
{
    /// <summary><c>kana-long-vowel</c>: コウジ → コージ, コジ.</summary>
    KanaLongVowel,

    /// <summary><c>kana-voiced-mark</c>: ヤマザキ → ヤマサキ.</summary>
    KanaVoicedMark,

    /// <summary><c>kana-small-large</c>: キョウコ → キヨウコ.</summary>
    KanaSmallLarge,

    /// <summary><c>kana-zu-du</c>: シズオ → シヅオ, ヂ for ジ.</summary>
    KanaZuDu,

    /// <summary><c>kana-shi-tsu-so-n</c>: シ for ツ, ソ for ン, as handwriting is misread.</summary>
    KanaShiTsuSoN,

    /// <summary><c>kana-other-reading</c>: another reading of the same kanji, サチコ → ユキコ.</summary>
    KanaOtherReading,

    /// <summary><c>kana-space</c>: the space of the reading at a wrong place, ヤマ ダタロウ.</summary>
    KanaSpace,

    /// <summary><c>name-variant</c>: a variant form of a kanji, 高橋 → 髙橋.</summary>
    NameVariant,

    /// <summary><c>name-homophone</c>: other kanji of the same reading, 伊藤 → 伊東.</summary>
    NameHomophone,

    /// <summary><c>name-unreadable</c>: a character that another system could not hold, 佐藤 → ●藤.</summary>
    NameUnreadable,

    /// <summary><c>name-marriage</c>: the family name before or after a marriage, with its reading.</summary>
    NameMarriage,

    /// <summary><c>birth-day</c>: the day before or after.</summary>
    BirthDay,

    /// <summary><c>birth-digit</c>: one digit of the date.</summary>
    BirthDigit,

    /// <summary><c>birth-era</c>: the same year number under a neighbouring era, S15 → H15.</summary>
    BirthEra,

    /// <summary><c>birth-first-january</c>: 1 January of the year, as put in for an unknown day.</summary>
    BirthFirstJanuary,

    /// <summary><c>sex-wrong</c>: the other sex.</summary>
    SexWrong,

    /// <summary><c>sex-missing</c>: no sex.</summary>
    SexMissing,

    /// <summary><c>address-old</c>: an address that the person has left.</summary>
    AddressOld,

    /// <summary><c>address-merged</c>: the name of a municipality before it was merged.</summary>
    AddressMerged,

    /// <summary><c>address-notation</c>: numbers joined by の or a look-alike of the hyphen.</summary>
    AddressNotation,

    /// <summary><c>address-building-missing</c>: building and room left out.</summary>
    AddressBuildingMissing,

    /// <summary><c>address-ke-ga</c>: 霞ヶ関 → 霞が関.</summary>
    AddressKeGa,

    /// <summary><c>code-swap</c>: two neighbouring digits of the resident code swapped.</summary>
    CodeSwap,

    /// <summary><c>code-digit</c>: one digit of the resident code wrong.</summary>
    CodeDigit,

    /// <summary><c>code-missing</c>: the resident code left out.</summary>
    CodeMissing,
}
