namespace Juki.Engine.Model.Verdict;

/// <summary>How far two sexes agree.</summary>
public enum SexLevel : byte
{
    /// <summary>One side is not known or not applicable: no evidence.</summary>
    Missing = 0,

    /// <summary>Identical.</summary>
    Identical = 1,

    /// <summary>Different.</summary>
    Different = 2,
}
