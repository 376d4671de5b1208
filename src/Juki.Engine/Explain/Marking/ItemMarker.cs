using System.Text;
using Juki.Engine.Model;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Dates;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Explain.Marking;

/// <summary>
/// Marks what differs between the two sides of an explanation, and masks both where nobody is to be recognised: of a name its
/// first letter stays (none of a family name of one letter), of a date the year, of an address the municipality, of a code three
/// digits. A mark stays where it is, whether the text under it can be read or not.
/// </summary>
/// <remarks>Masked is not anonymous: who knows a person may still guess. Keep such a page like any other record.</remarks>
public static class ItemMarker
{
    private const int CodeDigitsOpen = 3;
    private const int YearDigits = 4;

    /// <summary>The items of an explanation, marked.</summary>
    /// <param name="explanation">The two sides.</param>
    /// <param name="isMasked">Whether to mask them.</param>
    public static IReadOnlyList<MarkedItem> Mark(Explanation explanation, bool isMasked) =>
        [.. explanation.Items.Where(item => item.Query.Length > 0 || item.Item != QueryItem.Code).Select(item => Mark(item, isMasked))];

    /// <summary>
    /// The items of a protected resident's explanation: the query's side alone and without the address, since beside a level that
    /// agrees it would give the resident's away.
    /// </summary>
    /// <inheritdoc cref="Mark(Explanation, bool)"/>
    public static IReadOnlyList<MarkedItem> MarkProtected(Explanation explanation, bool isMasked) =>
        [.. Mark(explanation, isMasked).Select(HideRegistered)];

    private static MarkedItem Mark(ItemExplanation item, bool isMasked)
    {
        (string queryText, string registeredText) = (Normalised(item.Item, item.Query), item.Registered);
        (Letter[] query, Letter[] registered) = (Letter.Of(queryText), Letter.Of(registeredText));
        switch (item.Item)
        {
            case QueryItem.Address:
                AddressMarks.Set(query, queryText, registered, registeredText, Enum.Parse<AddressLevel>(item.Level));
                break;
            case QueryItem.Name or QueryItem.Kana:
                MarkNames(query, registered, item.Level);
                break;
            default:
                MarkPlaces(query, registered, item);
                break;
        }

        return new MarkedItem(item.Item, item.Level, item.Weight, Letter.Join(query, isMasked), Letter.Join(registered, isMasked))
        {
            Written = isMasked || queryText == item.Query ? "" : item.Query,
        };
    }

    private static void MarkNames(Letter[] query, Letter[] registered, string level)
    {
        if (level is not (nameof(NameLevel.Missing) or nameof(NameLevel.Identical) or nameof(NameLevel.Normalised)))
        {
            LetterMarks.BySequence(query, registered);
        }

        bool opensFirst = FamilyLength(registered) > 1 && FamilyLength(query) != 1;
        OpenWhere(query, (i, letter) => Rune.IsWhiteSpace(letter.Rune) || (i == 0 && opensFirst));
        OpenWhere(registered, (i, letter) => Rune.IsWhiteSpace(letter.Rune) || (i == 0 && opensFirst));
    }

    /// <summary>−1 if nothing parts it from the given name.</summary>
    private static int FamilyLength(Letter[] name) => Array.FindIndex(name, letter => Rune.IsWhiteSpace(letter.Rune));

    private static void MarkPlaces(Letter[] query, Letter[] registered, ItemExplanation item)
    {
        if (item.Level is nameof(BirthLevel.Different) or "Other" || (item.Item == QueryItem.BirthDate && IsSlip(item.Level)))
        {
            LetterMarks.ByPlace(query, registered);
        }

        OpenWhere(query, (i, letter) => IsOpen(item.Item, i, letter));
        OpenWhere(registered, (i, letter) => IsOpen(item.Item, i, letter));
    }

    private static bool IsSlip(string level) => level is not (nameof(BirthLevel.Missing) or nameof(BirthLevel.Identical) or nameof(BirthLevel.Compatible));

    private static bool IsOpen(QueryItem item, int place, Letter letter) => item switch
    {
        QueryItem.BirthDate => place < YearDigits || !Rune.IsDigit(letter.Rune),
        QueryItem.Code => place < CodeDigitsOpen,
        _ => true,
    };

    private static void OpenWhere(Letter[] letters, Func<int, Letter, bool> isOpen)
    {
        for (int i = 0; i < letters.Length; i++)
        {
            letters[i] = letters[i] with { IsOpen = isOpen(i, letters[i]) };
        }
    }

    private static MarkedItem HideRegistered(MarkedItem item) => item.Item == QueryItem.Address
        ? item with { Query = [], Registered = [], Written = "" }
        : item with { Query = Unmarked(item.Query), Registered = [] };

    private static IReadOnlyList<TextPiece> Unmarked(IReadOnlyList<TextPiece> pieces) =>
        [new TextPiece(string.Concat(pieces.Select(piece => piece.Text)), false)];

    /// <summary>Dates and sexes in one notation, so that their places can be compared, and so that only what was read is shown.</summary>
    private static string Normalised(QueryItem item, string text) => item switch
    {
        QueryItem.BirthDate => DateText(text),
        QueryItem.Sex => SexText.TryParse(text, out Sex sex) ? SexText.Format(sex) : "",
        QueryItem.Code => ResidentCode.Parse(text, out ResidentCode code) == CodeFault.None ? code.Reveal() : "",
        _ => text,
    };

    private static string DateText(string text)
    {
        Span<char> date = stackalloc char[BirthDate.FormatLengthMax];
        return BirthDate.Parse(text, out BirthDate read) == BirthDateFault.None ? date[..read.Format(date)].ToString() : "";
    }
}
