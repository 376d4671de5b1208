using System.Globalization;
using Juki.Engine.Model.Records;

namespace Juki.Engine.Model.Verdict;

/// <summary>
/// Words for reasons: the item, what is wrong with it and what to do. The text never holds personal data, so that it may
/// be logged.
/// </summary>
public static class AnswerReasonText
{
    /// <summary>The most characters that <see cref="Write"/> writes.</summary>
    public const int LengthMax = 160;

    private static readonly string TooLong = string.Create(
        CultureInfo.InvariantCulture, $": longer than {TextLimits.QueryItemLengthMax:N0} characters, more than any register holds; look for a broken file, or cut it");

    /// <summary>Writes a reason; returns its length, 0 if there is nothing to say.</summary>
    /// <param name="reason">The reason.</param>
    /// <param name="item">The item that it speaks of.</param>
    /// <param name="destination">At least <see cref="LengthMax"/> characters.</param>
    public static int Write(AnswerReason reason, QueryItem item, Span<char> destination)
    {
        string words = Words(reason);
        string name = NamesItem(reason) ? Name(item) : "";
        name.CopyTo(destination);
        words.CopyTo(destination[name.Length..]);
        return name.Length + words.Length;
    }

    private static bool NamesItem(AnswerReason reason) =>
        reason is AnswerReason.ItemLength or AnswerReason.ItemMissing or AnswerReason.PastVersion or AnswerReason.SlightDifference or AnswerReason.GraveDifference;

    private static string Name(QueryItem item) => item switch
    {
        QueryItem.Code => "code",
        QueryItem.Name => "name",
        QueryItem.Kana => "kana",
        QueryItem.BirthDate => "birth_date",
        QueryItem.Sex => "sex",
        QueryItem.Address => "address",
        _ => "an item",
    };

    private static string Words(AnswerReason reason) => reason switch
    {
        AnswerReason.UnreadableRow => "row: cannot be read; repair the line",
        AnswerReason.ItemLength => TooLong,
        AnswerReason.CodeLength => "code: has not eleven digits; correct it or leave it empty",
        AnswerReason.CodeNotDigits => "code: has other characters than digits; correct it or leave it empty",
        AnswerReason.CodeCheckDigit => "code: the check digit does not fit; look for a mistyped or swapped digit",
        AnswerReason.DateFormat => "birth_date: no known notation; write 1965-01-31, S40.1.31 or 昭和40年1月31日",
        AnswerReason.DateMonth => "birth_date: the month is not 1 to 12; correct it",
        AnswerReason.DateDay => "birth_date: the month never has that day; correct it",
        AnswerReason.DateYear => "birth_date: no register holds that year; correct it",
        AnswerReason.DateEra => "birth_date: the era has no such year; correct era or year",
        AnswerReason.SexFormat => "sex: no known notation; write 1 or 2, 男 or 女, M or F",
        AnswerReason.ItemMissing => ": missing, and the four items are needed; add it",
        AnswerReason.CodeAlone => "code: alone it is a lookup, no match; add the four items or use lookup",
        AnswerReason.Nobody => "nobody in the register fits; check the date of birth and the name first",
        AnswerReason.CodeUnknown => "code: nobody has or had it; correct it",
        AnswerReason.CodeContradicts => "code: the items are not those of its resident, and nobody else fits; check the code",
        AnswerReason.CodeOfAnother => "code: not that of the resident whom the items fit; check the code",
        AnswerReason.CodeOfFamilyMember => "code: that of a family member of the resident whom the items fit; check the code",
        AnswerReason.EqualRivals => "several residents fit equally; add the code, the reading or the full address",
        AnswerReason.SameNameAndDate => "another resident nearby has the same name and date of birth; add building and room or the code",
        AnswerReason.TwinPattern => "name: the given name differs and a sibling was born the same day at the address; check it",
        AnswerReason.CloseRival => "another resident is almost as probable; add what is missing or check what differs",
        AnswerReason.TooManyCandidates => "more residents come into question than are compared; add or complete an item",
        AnswerReason.PastVersion => ": that of a former or additional version of the record; confirm the present one",
        AnswerReason.SlightDifference => ": differs slightly from the register; compare it",
        AnswerReason.GraveDifference => ": differs from the register; compare all items",
        AnswerReason.ReadingAlone => "kana: a reading alone is no name; add the name in kanji or Latin letters",
        AnswerReason.LowProbability => "the items agree, but chance alone may do that; add the reading or the code",
        _ => "",
    };
}
