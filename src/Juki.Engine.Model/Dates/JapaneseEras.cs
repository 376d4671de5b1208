using System.Collections.Immutable;

namespace Juki.Engine.Model.Dates;

/// <summary>
/// The eras since the registers began. 1912-07-30 and 1926-12-25 belong to two eras each: the old one ended and the new
/// one began on the same day. From 平成 on, an era ends the day before the next begins.
/// </summary>
public static class JapaneseEras
{
    private const int NoEnd = (Calendar.YearMax * 10_000) + 1231;

    /// <summary>Oldest first.</summary>
    public static ImmutableArray<JapaneseEra> All { get; } =
    [
        new(1, "明治", 'M', '㍾', 1867, 18680125, 19120730),
        new(2, "大正", 'T', '㍽', 1911, 19120730, 19261225),
        new(3, "昭和", 'S', '㍼', 1925, 19261225, 19890107),
        new(4, "平成", 'H', '㍻', 1988, 19890108, 20190430),
        new(5, "令和", 'R', '㋿', 2018, 20190501, NoEnd),
    ];

    /// <summary>The era with this code (1 to 5); null for any other number.</summary>
    public static JapaneseEra? OfCode(int code) => code >= 1 && code <= All.Length ? All[code - 1] : null;

    /// <summary>
    /// The era in which a date is written today; on a day that belongs to two, the later one. Null before 明治 and for an
    /// unknown year; where unknown parts leave it open, the later era.
    /// </summary>
    public static JapaneseEra? Of(BirthDate date)
    {
        for (int i = All.Length - 1; i >= 0; i--)
        {
            if (All[i].Covers(date.Year, date.Month, date.Day))
            {
                return All[i];
            }
        }

        return null;
    }

    /// <summary>Reads an era's name, initial kanji, initial letter or square character at the start of a text.</summary>
    /// <param name="text">Half-width.</param>
    /// <param name="length">How many characters the era took; 0 if there is none.</param>
    internal static JapaneseEra? ReadAtStart(ReadOnlySpan<char> text, out int length)
    {
        foreach (JapaneseEra era in All)
        {
            length = text.StartsWith(era.Name, StringComparison.Ordinal) ? era.Name.Length
                : char.ToUpperInvariant(text[0]) == era.Letter || text[0] == era.Name[0] || text[0] == era.Square ? 1
                : 0;
            if (length > 0)
            {
                return era;
            }
        }

        length = 0;
        return null;
    }
}
