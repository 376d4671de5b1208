using Juki.Engine.Candidates;
using Juki.Engine.Matching.Deciding;
using Juki.Engine.Matching.Scoring;
using Juki.Engine.Model.Records;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Rows;

namespace Juki.Engine.Answers;

/// <summary>Turns decisions into answers, and keeps back what an answer must not show.</summary>
internal sealed class AnswerComposer(Register register, float nobody)
{
    private readonly float[] _weights = new float[CandidateList.ResidentsMax];

    /// <summary>
    /// The answer to a query; levels and weight are those of the best candidate, the resident only where the grade allows.
    /// </summary>
    public Answer Compose(in Decision decision, ReadOnlySpan<Candidate> candidates)
    {
        Answer answer = new()
        {
            Result = decision.Result,
            Grade = decision.Grade,
            ResidentRow = -1,
            Rivals = decision.Rivals,
            Reason = AnswerReasons.Of(decision.Reason),
            ReasonItem = decision.Item,
        };
        if (decision.Best >= 0)
        {
            Compare(ref answer, candidates[decision.Best], candidates);
        }

        if (decision.ShowsResident)
        {
            Show(ref answer, candidates[decision.Best]);
        }

        return answer;
    }

    /// <summary>
    /// One candidate for review. It carries the result of the whole query, not its own: one of two equal residents is
    /// never <em>certain</em>.
    /// </summary>
    public Answer ComposeCandidate(in Answer answer, in Candidate candidate, ReadOnlySpan<Candidate> candidates)
    {
        Answer shown = answer;
        Compare(ref shown, candidate, candidates);
        Show(ref shown, candidate);
        return shown;
    }

    private void Compare(ref Answer answer, in Candidate candidate, ReadOnlySpan<Candidate> candidates)
    {
        for (int i = 0; i < candidates.Length; i++)
        {
            _weights[i] = candidates[i].Weight;
        }

        answer.Weight = candidate.Weight;
        answer.Probability = Posterior.Of(candidate.Weight, _weights.AsSpan(0, candidates.Length), nobody);
        answer.Name = candidate.Vector.Name;
        answer.Tier = candidate.Vector.Tier;
        answer.Kana = candidate.Vector.Kana;
        answer.Birth = candidate.Vector.Birth;
        answer.Sex = candidate.Vector.Sex;
        answer.Address = candidate.Vector.Address;
    }

    private void Show(ref Answer answer, in Candidate candidate)
    {
        ref readonly Row row = ref register[candidate.Row];
        answer.ResidentRow = candidate.Resident;
        answer.Version = row.Kind;
        answer.Removed = row.Status != ResidentStatus.Current;
        answer.Protected = row.Protected;

        // When a protected resident moved is as good as a hint where to look.
        answer.From = row.Protected || row.Kind == VersionKind.Current ? null : row.From;
        answer.To = row.Protected || row.Kind == VersionKind.Current ? null : row.To;
    }
}
