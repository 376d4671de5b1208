namespace Juki.Engine.Bulk.Quality;

/// <summary>
/// Items of which a glance says that they are whole and can be read. Most are so, and matching reads them anyway: reading them
/// a second time would cost more than all the rest of a row's data quality. A "no" means that they have to be read.
/// </summary>
internal static class PlainItems
{
    private const string SexLetters = "12男女";

    /// <summary>Four digits, two and two with one separator between, from 1900-01-01 on and on a day that every month has.</summary>
    public static bool IsDate(ReadOnlySpan<char> text)
    {
        if (text.Length != 10 || text[4] != text[7] || text[4] is not ('-' or '/' or '.'))
        {
            return false;
        }

        int century = TwoDigits(text[0], text[1]);
        int year = TwoDigits(text[2], text[3]);
        int month = TwoDigits(text[5], text[6]);
        int day = TwoDigits(text[8], text[9]);
        return century is 19 or 20 && year >= 0 && month is >= 1 and <= 12 && day is >= 1 and <= 28;
    }

    /// <summary>Male or female in the usual four ways.</summary>
    public static bool IsSex(ReadOnlySpan<char> text) => text.Length == 1 && SexLetters.Contains(text[0]);

    /// <summary>Their number; negative if one is no digit.</summary>
    private static int TwoDigits(char tens, char ones)
    {
        uint ten = (uint)tens - '0';
        uint one = (uint)ones - '0';
        return (ten | one) < 16 && ten <= 9 && one <= 9 ? (int)((ten * 10) + one) : -1;
    }
}
