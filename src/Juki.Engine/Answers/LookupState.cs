namespace Juki.Engine.Answers;

/// <summary>What became of a resident code.</summary>
public enum LookupState : byte
{
    /// <summary>Nobody has or had it. 98.8 % of all codes are so.</summary>
    Unknown = 0,

    /// <summary>It is a resident's present code.</summary>
    Found = 1,

    /// <summary>It was changed (status 51); the answer points to the resident under the present code.</summary>
    Superseded = 2,
}
