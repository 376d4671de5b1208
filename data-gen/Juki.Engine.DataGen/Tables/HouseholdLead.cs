namespace Juki.Engine.DataGen.Tables;

/// <summary>Who heads a household; its reference age is the age of the first person named.</summary>
internal enum HouseholdLead : byte
{
    /// <summary>A man.</summary>
    Man,

    /// <summary>A woman.</summary>
    Woman,

    /// <summary>A wife and her husband.</summary>
    Couple,

    /// <summary>Two grown-up siblings.</summary>
    Siblings,
}
