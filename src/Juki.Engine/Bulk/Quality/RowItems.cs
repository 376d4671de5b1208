using Juki.Engine.Model;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Dates;
using Juki.Engine.Model.Records;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Bulk.Quality;

/// <summary>Which items a row lacks. What is there and what can be read is what matching says it is.</summary>
/// <param name="Missing">Items that are not there.</param>
/// <param name="Unreadable">Items that cannot be read.</param>
/// <param name="HasPartialBirthDate">The date of birth is known in part.</param>
internal readonly record struct RowItems(ItemSet Missing, ItemSet Unreadable, bool HasPartialBirthDate)
{
    /// <summary>The items that a row can have.</summary>
    public const ItemSet All = ItemSet.Code | ItemSet.Name | ItemSet.Kana | ItemSet.BirthDate | ItemSet.Sex | ItemSet.Address;

    /// <summary>A row that matching has read without a fault, and whose date of birth, if any, is known in full.</summary>
    /// <param name="carried">The items that matching found in it.</param>
    /// <param name="hasKana">Whether it has a reading: a name in kana is one to matching, and none of the row's.</param>
    public static RowItems Of(ItemSet carried, bool hasKana) =>
        new((All & ~(carried | ItemSet.Kana)) | If(!hasKana, ItemSet.Kana), ItemSet.None, false);

    /// <summary>Reads a row once more: one in which matching found a fault or a date that is not known in full, or of which it has not told yet.</summary>
    public static RowItems Read(in QueryItems query)
    {
        CodeFault code = ResidentCode.Parse(query.Code, out _);
        ItemSet unreadable = If(code is not (CodeFault.None or CodeFault.Empty), ItemSet.Code);
        ItemSet missing = If(code == CodeFault.Empty, ItemSet.Code)
            | If(query.Name.IsWhiteSpace(), ItemSet.Name)
            | If(query.Kana.IsWhiteSpace(), ItemSet.Kana)
            | If(query.Address.IsWhiteSpace(), ItemSet.Address);
        bool isPartial = ReadBirthDate(query.BirthDate, ref missing, ref unreadable);
        ReadSex(query.Sex, ref missing, ref unreadable);
        return new RowItems(missing, unreadable, isPartial);
    }

    private static ItemSet If(bool holds, ItemSet item) => holds ? item : ItemSet.None;

    private static bool ReadBirthDate(ReadOnlySpan<char> text, ref ItemSet missing, ref ItemSet unreadable)
    {
        BirthDateFault fault = BirthDate.Parse(text, out BirthDate date);
        bool isKnown = (date.Year | date.Month | date.Day) != 0;
        bool isReadable = fault is BirthDateFault.None or BirthDateFault.Empty;
        missing |= If(isReadable && !isKnown, ItemSet.BirthDate);
        unreadable |= If(!isReadable, ItemSet.BirthDate);
        return isReadable && isKnown && !date.IsExact;
    }

    private static void ReadSex(ReadOnlySpan<char> text, ref ItemSet missing, ref ItemSet unreadable)
    {
        bool isReadable = SexText.TryParse(text, out Sex sex);
        missing |= If(isReadable && sex is not (Sex.Male or Sex.Female), ItemSet.Sex);
        unreadable |= If(!isReadable, ItemSet.Sex);
    }
}
