using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Protocol.Tests.Meanings;

/// <summary>Who a person is, and how sure that is (PROTOCOL.md §5.3); days as their numbers on the wire.</summary>
internal sealed record SearchReplyMeaning(
    FindingsMeaning Findings, ulong Code, float Weight, float Probability, int Rivals, uint From, uint To,
    IReadOnlyList<CandidateMeaning> Candidates) : IMeaning
{
    public int BytesMax => SearchReply.Bytes + Candidates.Sum(candidate => candidate.BytesMax);

    public static SearchReplyMeaning Read(ref FieldReader fields)
    {
        SearchReply reply = SearchReply.Read(ref fields);
        return new SearchReplyMeaning(
            FindingsMeaning.From(reply.Findings), reply.Code, reply.Weight, reply.Probability, reply.Rivals, WireDate.Of(reply.From), WireDate.Of(reply.To),
            Counted.Read(ref fields, (uint)reply.CandidateCount, CandidateMeaning.Read));
    }

    public void Write(ref FieldWriter fields)
    {
        new SearchReply
        {
            Findings = Findings.ToFields(),
            Code = Code,
            Weight = Weight,
            Probability = Probability,
            Rivals = Rivals,
            From = Day.Of(From),
            To = Day.Of(To),
            CandidateCount = Candidates.Count,
        }.Write(ref fields);
        Counted.Write(ref fields, Candidates);
    }
}
