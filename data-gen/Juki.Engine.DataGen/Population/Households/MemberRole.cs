namespace Juki.Engine.DataGen.Population.Households;

/// <summary>What a member is in the household.</summary>
internal enum MemberRole : byte
{
    /// <summary>Lives alone, or heads the household without a partner.</summary>
    Head,

    /// <summary>Husband of a couple.</summary>
    Husband,

    /// <summary>Wife of a couple.</summary>
    Wife,

    /// <summary>Child of the head or the couple.</summary>
    Child,

    /// <summary>Parent of the husband.</summary>
    Grandparent,

    /// <summary>Grown-up sibling of the head.</summary>
    Sibling,

    /// <summary>Lives in an institution.</summary>
    InstitutionResident,
}
