using Juki.Engine.DataGen.Population.Households;
using Juki.Engine.DataGen.Population.Places;
using Juki.Engine.DataGen.Texts;
using Juki.Engine.Model.Dates;

namespace Juki.Engine.DataGen.Population.Persons;

/// <summary>Everything about one person. One instance is filled again and again.</summary>
internal sealed class PersonDraft
{
    /// <summary>Household number × members of a household at most + position.</summary>
    public ulong Number { get; set; }

    /// <summary>Role, sex, age and losses.</summary>
    public SkeletonMember Member { get; set; }

    /// <summary>The true day of birth.</summary>
    public DateOnly Born { get; set; }

    /// <summary>The date of birth as registered.</summary>
    public BirthDate BirthDate { get; set; }

    /// <summary>Date of the removal, if removed.</summary>
    public DateOnly? StatusDate { get; set; }

    /// <summary>Which given name, whatever its reading; meaningful among persons of one sex.</summary>
    public int GivenNameId { get; set; }

    /// <summary>Family name as written.</summary>
    public TextBuffer FamilyName { get; } = new();

    /// <summary>Given name as written.</summary>
    public TextBuffer GivenName { get; } = new();

    /// <summary>Reading of the family name.</summary>
    public TextBuffer FamilyKana { get; } = new();

    /// <summary>Reading of the given name.</summary>
    public TextBuffer GivenKana { get; } = new();

    /// <summary>Latin name, family name first.</summary>
    public TextBuffer LatinName { get; } = new();

    /// <summary>Alias in force.</summary>
    public TextBuffer Alias { get; } = new();

    /// <summary>Alias given up.</summary>
    public TextBuffer EndedAlias { get; } = new();

    /// <summary>Former surname in force.</summary>
    public TextBuffer FormerSurname { get; } = new();

    /// <summary>Former surname given up again.</summary>
    public TextBuffer EndedFormerSurname { get; } = new();

    /// <summary>Family name before the marriage, if its change is on record.</summary>
    public TextBuffer BirthFamilyName { get; } = new();

    /// <summary>Reading of <see cref="BirthFamilyName"/>.</summary>
    public TextBuffer BirthFamilyKana { get; } = new();

    /// <summary>Where the person lived before joining the household; under the name before the marriage, if that is on record.</summary>
    public FormerStay OwnStay { get; } = new();

    /// <summary>From when to when an ended alias or former surname was in force.</summary>
    public (DateOnly From, DateOnly To) EndedPeriod { get; set; }

    /// <summary>The day on which the code was changed, if it was.</summary>
    public DateOnly? CodeChanged { get; set; }

    /// <summary>Begins a person without names, former stays and changes.</summary>
    public void Clear()
    {
        FamilyName.Clear();
        GivenName.Clear();
        FamilyKana.Clear();
        GivenKana.Clear();
        LatinName.Clear();
        Alias.Clear();
        EndedAlias.Clear();
        FormerSurname.Clear();
        EndedFormerSurname.Clear();
        BirthFamilyName.Clear();
        BirthFamilyKana.Clear();
        OwnStay.Exists = false;
        StatusDate = null;
        CodeChanged = null;
    }
}
