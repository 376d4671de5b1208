namespace Juki.Engine.Model;

/// <summary>Sex as ISO/IEC 5218 codes it. <see cref="NotKnown"/> and <see cref="NotApplicable"/> count as a missing item.</summary>
public enum Sex : byte
{
    /// <summary>Code 0.</summary>
    NotKnown = 0,

    /// <summary>Code 1.</summary>
    Male = 1,

    /// <summary>Code 2.</summary>
    Female = 2,

    /// <summary>Code 9.</summary>
    NotApplicable = 9,
}
