using Juki.Engine.DataGen.Population.Households;
using Juki.Engine.DataGen.Population.Randomness;
using Juki.Engine.DataGen.Tables;

namespace Juki.Engine.DataGen.Population.Persons;

/// <summary>
/// Names foreign residents: always in Latin letters; Chinese and Korean names mostly in kanji too, some others in katakana.
/// </summary>
internal static class ForeignNames
{
    private const double TwoSyllables = 0.8;
    private const double SecondGivenName = 0.25;
    private const double RegisteredInKanji = 0.9;
    private const double RegisteredInKatakana = 0.08;
    private const double KanaKnown = 0.55;

    /// <summary>
    /// Names a person; <paramref name="family"/> is the family name of the household, and <paramref name="household"/> holds
    /// those who were named before: no two of them bear the same name.
    /// </summary>
    public static void Name(ref Draws draws, Nationality nationality, ForeignName family, PersonDraft person, ReadOnlySpan<PersonDraft> household)
    {
        bool keepsOwn = nationality.HasKanji && person.Member.Role == MemberRole.Wife;
        ForeignName ownFamily = keepsOwn ? Family(ref draws, nationality) : family;
        ForeignName first, second;
        do
        {
            (first, second) = Given(ref draws, nationality, person);
            WriteLatin(person, ownFamily, first, second, nationality.HasKanji);
        }
        while (IsTaken(person, household));
        WriteKana(ref draws, person, ownFamily, first, second);
        WriteKanji(ref draws, nationality, person, ownFamily, first, second);
        person.GivenNameId = -1;
    }

    /// <summary>A family name of a nationality.</summary>
    public static ForeignName Family(ref Draws draws, Nationality nationality) =>
        nationality.Families[draws.Below(nationality.Families.Length)];

    private static bool IsTaken(PersonDraft person, ReadOnlySpan<PersonDraft> household)
    {
        foreach (PersonDraft other in household)
        {
            if (other.LatinName.Span.SequenceEqual(person.LatinName.Span))
            {
                return true;
            }
        }

        return false;
    }

    private static (ForeignName First, ForeignName Second) Given(ref Draws draws, Nationality nationality, PersonDraft person)
    {
        ForeignName[] given = person.Member.Sex == Model.Sex.Female ? nationality.Women : nationality.Men;
        int first = draws.Below(given.Length);
        bool hasSecond = draws.Chance(nationality.HasKanji ? TwoSyllables : SecondGivenName)
            && !given[first].Latin.Contains(' ', StringComparison.Ordinal);
        return (given[first], hasSecond ? given[(first + 1 + draws.Below(given.Length - 1)) % given.Length] : default);
    }

    // Syllables of one Chinese or Korean given name are joined, separate given names are not.
    private static void WriteLatin(PersonDraft person, ForeignName family, ForeignName first, ForeignName second, bool joined)
    {
        person.LatinName.Set(family.Latin);
        person.LatinName.Append(' ');
        person.LatinName.Append(first.Latin);
        if (second.Latin is not null)
        {
            person.LatinName.Append(joined ? "" : " ");
            person.LatinName.Append(second.Latin);
        }
    }

    private static void WriteKana(ref Draws draws, PersonDraft person, ForeignName family, ForeignName first, ForeignName second)
    {
        if (draws.Chance(KanaKnown))
        {
            person.FamilyKana.Set(family.Kana);
            person.GivenKana.Set(first.Kana);
            person.GivenKana.Append(second.Kana);
        }
    }

    private static void WriteKanji(
        ref Draws draws, Nationality nationality, PersonDraft person, ForeignName family, ForeignName first, ForeignName second)
    {
        if (!draws.Chance(nationality.HasKanji ? RegisteredInKanji : RegisteredInKatakana))
        {
            return;
        }

        person.FamilyName.Set(nationality.HasKanji ? family.Kanji : family.Kana);
        person.GivenName.Set(nationality.HasKanji ? first.Kanji : first.Kana);
        person.GivenName.Append(nationality.HasKanji ? second.Kanji : second.Kana);
    }
}
