namespace Juki.Engine.Model.Dates;

/// <summary>A Japanese era: its names and the days it covers.</summary>
/// <param name="Code">The number that punched files used: 1 明治 to 5 令和.</param>
/// <param name="Name">In kanji.</param>
/// <param name="Letter">Initial in Latin letters.</param>
/// <param name="Square">The single character that holds both kanji, such as ㍼.</param>
/// <param name="YearOffset">What makes an era year a western one: 昭和40 + 1925 = 1965.</param>
/// <param name="First">First day, as year × 10000 + month × 100 + day.</param>
/// <param name="Last">Last day that was ever written in this era.</param>
public sealed record JapaneseEra(int Code, string Name, char Letter, char Square, int YearOffset, int First, int Last)
{
    /// <summary>Whether some day of the date, unknown parts (0) left open, lies in this era.</summary>
    public bool Covers(int year, int month, int day)
    {
        int earliest = (year * 10_000) + (Math.Max(month, 1) * 100) + Math.Max(day, 1);
        int latest = (year * 10_000) + ((month == 0 ? 12 : month) * 100) + (day == 0 ? 31 : day);
        return latest >= First && earliest <= Last;
    }
}
