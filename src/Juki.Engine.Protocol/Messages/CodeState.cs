namespace Juki.Engine.Protocol.Messages;

/// <summary>What became of the code of a lookup.</summary>
public enum CodeState : byte
{
    /// <summary>Nobody has or had it.</summary>
    Unknown = 0,

    /// <summary>It is a resident's present code.</summary>
    Found = 1,

    /// <summary>It was changed (status 51); the reply has the present one.</summary>
    Superseded = 2,

    /// <summary>It is no resident code: too many digits, or the check digit does not fit.</summary>
    NoCode = 3,
}
