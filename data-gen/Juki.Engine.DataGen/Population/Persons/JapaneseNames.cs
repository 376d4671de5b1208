using Juki.Engine.DataGen.Population.Households;
using Juki.Engine.DataGen.Population.Randomness;
using Juki.Engine.DataGen.Tables;
using Juki.Engine.DataGen.Texts;

namespace Juki.Engine.DataGen.Population.Persons;

/// <summary>Names Japanese persons: the household's surname, a given name of the cohort that no one else at home bears.</summary>
internal sealed class JapaneseNames(SurnameTable surnames, GivenNameTable givenNames)
{
    private const double TwinsWithRelatedNames = 0.3;
    private const int RelatedNameTrials = 20;

    /// <summary>A surname of the region; its rank is the first part of the answer.</summary>
    public (int Surname, NameForm Form) Surname(ref Draws draws, int region)
    {
        int surname = surnames.Sample(ref draws, region);
        return (surname, surnames.SampleForm(ref draws, surname));
    }

    /// <summary>A given name of a cohort.</summary>
    public NameForm GivenName(ref Draws draws, Model.Sex sex, int birthYear) => givenNames.Sample(ref draws, sex, birthYear).Form;

    /// <summary>Names a person; <paramref name="household"/> holds those who were named before.</summary>
    public void Name(ref Draws draws, NameForm surname, PersonDraft person, ReadOnlySpan<PersonDraft> household)
    {
        (int id, NameForm given) = Given(ref draws, person, household);
        person.GivenNameId = id;
        person.FamilyName.Set(surname.Written);
        person.FamilyKana.Set(surname.Kana);
        person.GivenName.Set(given.Written);
        person.GivenKana.Set(given.Kana);
    }

    /// <summary>Writes a full Japanese name into one text: an alias.</summary>
    public void WriteAlias(ref Draws draws, int region, PersonDraft person, TextBuffer alias)
    {
        alias.Set(Surname(ref draws, region).Form.Written);
        alias.Append('　');
        alias.Append(givenNames.Sample(ref draws, person.Member.Sex, person.Born.Year).Form.Written);
    }

    private (int Id, NameForm Form) Given(ref Draws draws, PersonDraft person, ReadOnlySpan<PersonDraft> household)
    {
        int trials = person.Member.IsTwin && draws.Chance(TwinsWithRelatedNames) ? RelatedNameTrials : 0;
        (int Id, NameForm Form) name;
        do
        {
            name = givenNames.Sample(ref draws, person.Member.Sex, person.Born.Year);
        }
        while (IsTaken(name.Id, person, household) || (trials-- > 0 && !IsRelated(name.Form.Written, household[^1])));
        return name;
    }

    // In an institution strangers live together; there, namesakes are as likely as anywhere.
    private static bool IsTaken(int id, PersonDraft person, ReadOnlySpan<PersonDraft> household)
    {
        if (person.Member.Role == MemberRole.InstitutionResident)
        {
            return false;
        }

        foreach (PersonDraft other in household)
        {
            if (other.GivenNameId == id && other.Member.Sex == person.Member.Sex)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsRelated(string name, PersonDraft twin) =>
        name[0] == twin.GivenName.Span[0] || name[^1] == twin.GivenName.Span[^1];
}
