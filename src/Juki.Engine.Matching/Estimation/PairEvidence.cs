using Juki.Engine.Matching.Deciding;
using Juki.Engine.Matching.Weights;

namespace Juki.Engine.Matching.Estimation;

/// <summary>Takes a weighed candidate's m and prior away again: what is left is counted, not estimated.</summary>
/// <param name="profile">The profile that the candidates were weighed with.</param>
/// <param name="prior">The prior in their weights (<see cref="WeightModel.Prior"/>).</param>
public sealed class PairEvidence(MatchProfile profile, float prior)
{
    private readonly LevelArray _bits = LevelArray.Of(profile.M).ToBits();

    /// <summary>A candidate as a pair of the data.</summary>
    public ComparedPair Of(in Candidate candidate) =>
        new(candidate.Vector, (float)(candidate.Weight - prior - _bits.Sum(candidate.Vector)));
}
