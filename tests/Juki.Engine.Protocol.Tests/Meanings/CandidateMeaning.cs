using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Protocol.Tests.Meanings;

/// <summary>One of the best candidates of a search (PROTOCOL.md §5.3).</summary>
internal sealed record CandidateMeaning(ulong Code, float Weight, float Probability) : IMeaning
{
    public int BytesMax => CandidateFields.Bytes;

    public static CandidateMeaning Read(ref FieldReader fields)
    {
        CandidateFields candidate = CandidateFields.Read(ref fields);
        return new CandidateMeaning(candidate.Code, candidate.Weight, candidate.Probability);
    }

    public void Write(ref FieldWriter fields) => new CandidateFields(Code, Weight, Probability).Write(ref fields);
}
