using Juki.Engine.Answers;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Messages;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Server.Lanes;

/// <summary>An engine's answers in the words of the wire.</summary>
internal static class ReplyEncoder
{
    /// <summary>The most bytes of a search's reply with so many candidates.</summary>
    public static int BytesMax(int candidates) => SearchReply.Bytes + (candidates * CandidateFields.Bytes);

    /// <summary>Verdict and levels of a verification, which asks about one resident only.</summary>
    public static Findings FindingsOf(MatchSession session, int index) => FindingsOf(session, index, session.Answer(index));

    private static Findings FindingsOf(MatchSession session, int index, in Answer answer)
    {
        return new Findings
        {
            Result = answer.Result,
            Grade = answer.Grade,
            Removed = answer.Removed,
            Superseded = answer.Superseded,
            Protected = answer.Protected,
            Code = session.OwnershipOf(index),
            Name = answer.Name,
            Tier = answer.Tier,
            Kana = answer.Kana,
            Birth = answer.Birth,
            Sex = answer.Sex,
            Address = answer.Address,
            Version = answer.Version,
            Reason = answer.Reason,
            ReasonItem = answer.ReasonItem,
            Items = session.ItemsOf(index),
        };
    }

    /// <summary>Writes the reply to a search with its candidates.</summary>
    public static void WriteSearch(Register register, MatchSession session, int index, int candidatesMax, ref FieldWriter fields)
    {
        Answer answer = AnswerDisclosure.Shown(session.Answer(index));
        ReadOnlySpan<Answer> candidates = candidatesMax > 0 && AnswerDisclosure.ShowsCandidates(answer) ? session.Candidates(index) : default;
        candidates = candidates[..Math.Min(candidates.Length, candidatesMax)];
        new SearchReply
        {
            Findings = FindingsOf(session, index, answer),
            Code = answer.ResidentRow >= 0 ? CodeOf(register, answer) : PackedCode.None,
            Weight = answer.Weight,
            Probability = answer.Probability,
            Rivals = answer.Rivals,
            From = answer.From,
            To = answer.To,
            CandidateCount = candidates.Length,
        }.Write(ref fields);
        foreach (ref readonly Answer candidate in candidates)
        {
            new CandidateFields(CodeOf(register, candidate), candidate.Weight, candidate.Probability).Write(ref fields);
        }
    }

    private static ulong CodeOf(Register register, in Answer answer) => PackedCode.Of(register.CodeOf(answer.ResidentRow));
}
