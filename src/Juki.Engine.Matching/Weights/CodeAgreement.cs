namespace Juki.Engine.Matching.Weights;

/// <summary>Whether the resident code that a query carries is the candidate's.</summary>
public enum CodeAgreement : byte
{
    /// <summary>The query carries none.</summary>
    None = 0,

    /// <summary>It is the candidate's present or former code.</summary>
    Same = 1,

    /// <summary>It is another resident's, or nobody's.</summary>
    Other = 2,
}
