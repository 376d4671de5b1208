using Juki.Engine.DataGen.Noise.Dates;
using Juki.Engine.DataGen.Noise.Drafts;
using Juki.Engine.DataGen.Texts;
using Juki.Engine.Model.Dates;

namespace Juki.Engine.DataGen.Queries.Writing;

/// <summary>Writes dates of birth; one with unknown parts in its canonical form, or with 「不詳」.</summary>
internal static class DateVariety
{
    /// <summary>Writes it.</summary>
    public static void Write(QueryDraft draft, in WritingHabits habits, TextBuffer text)
    {
        text.Clear();
        BirthDate date = draft.BirthDate;
        if (!date.IsExact)
        {
            AppendInexact(text, date, habits.Date);
            return;
        }

        // Before the Gregorian calendar an era's date counts other months: it would be written in western form only.
        if (habits.Date >= DateForm.EraLetter && date.Year >= PossibleDays.YearMin && JapaneseEras.Of(date) is { } era)
        {
            AppendEra(text, date, habits.Date, era);
        }
        else
        {
            AppendWestern(text, date, habits.Date);
        }
    }

    private static void AppendInexact(TextBuffer text, BirthDate date, DateForm form)
    {
        if (form >= DateForm.WesternKanji && date == BirthDate.Of(date.Year, date.Month, date.Day) && date.Year > 0 && date.Day == 0)
        {
            text.AppendNumber(date.Year);
            text.Append('年');
            if (date.Month > 0)
            {
                text.AppendNumber(date.Month);
                text.Append('月');
            }

            text.Append(date.Month > 0 ? "日不詳" : "月日不詳");
            return;
        }

        Span<char> canonical = stackalloc char[BirthDate.FormatLengthMax];
        text.Append(canonical[..date.Format(canonical)]);
    }

    private static void AppendWestern(TextBuffer text, BirthDate date, DateForm form)
    {
        (string afterYear, string afterMonth, string afterDay, int digits) = form switch
        {
            DateForm.Compact => ("", "", "", 2),
            DateForm.Slashes => ("/", "/", "", 1),
            DateForm.WesternKanji => ("年", "月", "日", 1),
            _ => ("-", "-", "", 2),
        };
        text.AppendNumber(date.Year);
        text.Append(afterYear);
        text.AppendNumber(date.Month, digits);
        text.Append(afterMonth);
        text.AppendNumber(date.Day, digits);
        text.Append(afterDay);
    }

    private static void AppendEra(TextBuffer text, BirthDate date, DateForm form, JapaneseEra era)
    {
        int year = date.Year - era.YearOffset;
        if (form == DateForm.EraLetter)
        {
            AppendEraLetter(text, date, year, era);
            return;
        }

        text.Append(era.Name);
        if (year == 1)
        {
            text.Append('元');
        }
        else
        {
            AppendNumber(text, year, form);
        }

        text.Append('年');
        AppendNumber(text, date.Month, form);
        text.Append('月');
        AppendNumber(text, date.Day, form);
        text.Append('日');
    }

    private static void AppendEraLetter(TextBuffer text, BirthDate date, int year, JapaneseEra era)
    {
        text.Append(era.Letter);
        text.AppendNumber(year);
        text.Append('.');
        text.AppendNumber(date.Month);
        text.Append('.');
        text.AppendNumber(date.Day);
    }

    private static void AppendNumber(TextBuffer text, int number, DateForm form)
    {
        int start = text.Length;
        if (form == DateForm.EraNumerals)
        {
            KanjiNumerals.Append(text, number);
            return;
        }

        text.AppendNumber(number);
        if (form == DateForm.EraFullWidth)
        {
            Width.Widen(text, start);
        }
    }
}
