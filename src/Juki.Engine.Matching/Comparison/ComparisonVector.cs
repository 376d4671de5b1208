using Juki.Engine.Model.Names;
using Juki.Engine.Model.Records;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Matching.Comparison;

/// <summary>
/// How a query and one row of the register compare, item by item: all that grading knows of the two. It holds levels
/// and no personal data.
/// </summary>
public readonly record struct ComparisonVector
{
    /// <summary>Level of the name.</summary>
    public NameLevel Name { get; init; }

    /// <summary>
    /// Where <see cref="Name"/> is <see cref="NameLevel.OneCharacter"/> or <see cref="NameLevel.Unreadable"/>: the part that differs or
    /// cannot be read.
    /// </summary>
    public NamePart DifferingPart { get; init; }

    /// <summary>Level of the reading.</summary>
    public KanaLevel Kana { get; init; }

    /// <summary>Level of the date of birth.</summary>
    public BirthLevel Birth { get; init; }

    /// <summary>Level of the sex.</summary>
    public SexLevel Sex { get; init; }

    /// <summary>Level of the address.</summary>
    public AddressLevel Address { get; init; }

    /// <summary>Which version of the resident the row is.</summary>
    public VersionKind Version { get; init; }

    /// <summary>The loosest fold that the agreement of the names needed; null where they do not agree.</summary>
    public FoldTier? Tier => Name switch
    {
        NameLevel.Identical or NameLevel.Normalised => FoldTier.T1,
        NameLevel.VariantT2 => FoldTier.T2,
        NameLevel.VariantT3 => FoldTier.T3,
        _ => null,
    };

    /// <summary>
    /// The row is part of the resident's present record under the registered name. Aliases (通称) and former surnames
    /// (旧氏) are searchable names but not the name item of a verification, even while they are in force.
    /// </summary>
    public bool IsPresent => Version is VersionKind.Current or VersionKind.LatinName;

    /// <summary>The full names are the same under some fold.</summary>
    public bool SharesName => Name is >= NameLevel.Identical and <= NameLevel.VariantT3;

    /// <summary>The family names agree as far as is known, the given names do not: a twin's or another relative's row looks like this.</summary>
    public bool GivenNameDiffers => Name == NameLevel.FamilyOnly || (LeavesGivenNameOpen && !(Name == NameLevel.Unreadable && SoundsAlike));

    /// <summary>The readings agree, be it by the rules of searching only.</summary>
    public bool SoundsAlike => Kana is >= KanaLevel.Identical and <= KanaLevel.SearchEqual;

    private bool LeavesGivenNameOpen => Name is (NameLevel.OneCharacter or NameLevel.Unreadable) && DifferingPart != NamePart.Family;

    /// <summary>Another resident with this vector bears the same name and was, as far as is known, born the same day.</summary>
    public bool SharesNameAndDate => SharesName && Birth is (BirthLevel.Identical or BirthLevel.Compatible);
}
