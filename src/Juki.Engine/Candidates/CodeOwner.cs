using Juki.Engine.Answers;
using Juki.Engine.Matching.Weights;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Candidates;

/// <summary>Whose code a query carries.</summary>
/// <param name="IsGiven">The query carries a code.</param>
/// <param name="State">Whether anybody has or had it.</param>
/// <param name="Resident">The resident's row; −1 if nobody.</param>
internal readonly record struct CodeOwner(bool IsGiven, LookupState State, int Resident)
{
    public static readonly CodeOwner NotGiven = new(false, LookupState.Unknown, -1);

    public CodeAgreement Agreement(int resident) =>
        !IsGiven ? CodeAgreement.None : resident == Resident ? CodeAgreement.Same : CodeAgreement.Other;

    /// <summary>Whose the code is, held against the resident whom an answer names.</summary>
    /// <param name="named">The resident's row; −1 if it names nobody.</param>
    public CodeOwnership Ownership(int named) => State switch
    {
        _ when !IsGiven => CodeOwnership.NoCode,
        LookupState.Found => named == Resident ? CodeOwnership.OfNamed : CodeOwnership.OfAnother,
        LookupState.Superseded => named == Resident ? CodeOwnership.FormerOfNamed : CodeOwnership.FormerOfAnother,
        _ => CodeOwnership.Unknown,
    };
}
