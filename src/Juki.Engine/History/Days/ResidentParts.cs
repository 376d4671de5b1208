namespace Juki.Engine.History.Days;

/// <summary>What of a resident changes together, and is known or not known of a day together.</summary>
[Flags]
public enum ResidentParts
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Family and given name with their readings.</summary>
    Name = 1 << 0,

    /// <summary>Name in Latin letters.</summary>
    LatinName = 1 << 1,

    /// <summary>Alias (通称).</summary>
    Alias = 1 << 2,

    /// <summary>Former surname (旧氏).</summary>
    FormerSurname = 1 << 3,

    /// <summary>Municipality and address.</summary>
    Address = 1 << 4,

    /// <summary>Household.</summary>
    Household = 1 << 5,

    /// <summary>Current, or why removed.</summary>
    Status = 1 << 6,

    /// <summary>Protection (支援措置).</summary>
    Protection = 1 << 7,

    /// <summary>Resident code.</summary>
    Code = 1 << 8,

    /// <summary>Date of birth and sex, which do not change: what was put right was always so.</summary>
    Birth = 1 << 9,
}
