using Juki.Engine.DataGen.Noise.Sources;
using Juki.Engine.DataGen.Texts;
using Juki.Engine.Model;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Dates;

namespace Juki.Engine.DataGen.Noise.Drafts;

/// <summary>
/// A query before it is written: the items of a person in the register's own terms, which errors then change. Reused from
/// query to query; one thread's.
/// </summary>
internal sealed class QueryDraft
{
    /// <summary>Whose query it is; what the truth names, whatever becomes of <see cref="Code"/>.</summary>
    public ResidentCode Person { get; set; }

    /// <summary>The resident code as the query will have it; empty if it has none.</summary>
    public TextBuffer Code { get; } = new();

    /// <summary>Family name.</summary>
    public TextBuffer Family { get; } = new();

    /// <summary>Given name.</summary>
    public TextBuffer Given { get; } = new();

    /// <summary>Reading of the family name.</summary>
    public TextBuffer FamilyKana { get; } = new();

    /// <summary>Reading of the given name.</summary>
    public TextBuffer GivenKana { get; } = new();

    /// <summary>The reading has its space at a wrong place already, and none is due between its parts.</summary>
    public bool KanaSpaceMisplaced { get; set; }

    /// <summary>Latin name, for persons who have no other.</summary>
    public TextBuffer Latin { get; } = new();

    /// <summary>Date of birth.</summary>
    public BirthDate BirthDate { get; set; }

    /// <summary>Sex; <see cref="Sex.NotKnown"/> is written as nothing.</summary>
    public Sex Sex { get; set; }

    /// <summary>Address.</summary>
    public AddressDraft Address { get; } = new();

    /// <summary>Where the person's former names and addresses are found.</summary>
    public IPersonPast Past { get; set; } = NoPast.Instance;

    /// <summary>The errors put in so far, in order.</summary>
    public List<ErrorKind> Errors { get; } = [];

    /// <summary>The parts that they changed.</summary>
    public ErrorPart ChangedParts { get; set; }

    /// <summary>Leaves an empty draft.</summary>
    public void Clear()
    {
        Code.Clear();
        Family.Clear();
        Given.Clear();
        FamilyKana.Clear();
        GivenKana.Clear();
        KanaSpaceMisplaced = false;
        Latin.Clear();
        Sex = Sex.NotKnown;
        BirthDate = default;
        Address.Clear();
        Past = NoPast.Instance;
        Errors.Clear();
        ChangedParts = ErrorPart.None;
    }
}
