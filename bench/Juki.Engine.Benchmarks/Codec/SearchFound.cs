using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Benchmarks.Codec;

/// <summary>Who a person is, with the best candidates.</summary>
internal sealed class SearchFound : Specimen
{
    public SearchReply Reply { get; init; }

    public CandidateFields[] Candidates { get; init; } = [];

    public override ulong Checksum()
    {
        ulong sum = RequestId + Of(Reply);
        foreach (CandidateFields candidate in Candidates)
        {
            sum += Of(candidate);
        }

        return sum;
    }

    public static ulong Of(in SearchReply reply) =>
        VerifyFound.Of(reply.Findings) + reply.Code + Of(reply.Weight) + Of(reply.Probability) + (ulong)reply.Rivals + Of(reply.From) + Of(reply.To)
        + (ulong)reply.CandidateCount;

    public static ulong Of(in CandidateFields candidate) => candidate.Code + Of(candidate.Weight) + Of(candidate.Probability);

    private static ulong Of(float value) => BitConverter.SingleToUInt32Bits(value);

    private static ulong Of(DateOnly? day) => (ulong)(day?.DayNumber ?? 0);
}
