using Juki.Engine.DataGen.Population.Households;
using Juki.Engine.DataGen.Population.Persons;
using Juki.Engine.DataGen.Population.Places;

namespace Juki.Engine.DataGen.Population;

/// <summary>A whole household, ready to be written into a register. One instance is filled again and again.</summary>
internal sealed class HouseholdDraft
{
    /// <summary>No surname table holds the household's surname: foreign residents.</summary>
    public const int NoSurname = -1;

    private readonly PersonDraft[] _persons = [.. Enumerable.Range(0, HouseholdSkeleton.MembersMax).Select(_ => new PersonDraft())];

    /// <summary>Number of the household.</summary>
    public long Number { get; set; }

    /// <summary>Roles, ages and losses.</summary>
    public HouseholdSkeleton Skeleton { get; } = new();

    /// <summary>All its persons, held-back and removed ones too.</summary>
    public ReadOnlySpan<PersonDraft> Persons => _persons.AsSpan(0, Skeleton.Members.Length);

    /// <summary>Rank of the household's surname, from 0; <see cref="NoSurname"/> for foreign residents.</summary>
    public int Surname { get; set; }

    /// <summary>Where the household lives.</summary>
    public AddressDraft Address { get; } = new();

    /// <summary>Where it lived before, the latest first.</summary>
    public FormerStay[] Stays { get; } = [new(), new()];

    /// <summary>Under protection (支援措置).</summary>
    public bool IsProtected { get; set; }
}
