using Juki.Engine.Client.Requests;
using Juki.Engine.Model.Codes;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Client;

/// <summary>One of the best candidates of a search, the resident named among them.</summary>
/// <param name="Code">The candidate's code; null where the caller may not have it.</param>
/// <param name="Weight">Match weight in bits.</param>
/// <param name="Probability">That it is the person asked for.</param>
public readonly record struct SearchCandidate(ResidentCode? Code, float Weight, float Probability)
{
    /// <summary>Hides the code.</summary>
    public override string ToString() => "candidate (hidden)";

    internal static SearchCandidate Read(ref FieldReader fields)
    {
        CandidateFields candidate = CandidateFields.Read(ref fields);
        return new SearchCandidate(CodeField.Of(candidate.Code, ref fields), candidate.Weight, candidate.Probability);
    }
}
