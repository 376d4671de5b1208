using Juki.Engine.Answers;
using Juki.Engine.Client;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Cli.Remote;

/// <summary>
/// What a server found as the answer that an engine would have given. It shows no resident: rows are the server's own, and codes come
/// beside the answer.
/// </summary>
internal static class WireAnswer
{
    /// <summary>The answer of a reply in a batch.</summary>
    public static Answer Of(in SearchReply reply) => Of(reply.Findings) with
    {
        Weight = reply.Weight,
        Probability = reply.Probability,
        Rivals = reply.Rivals,
        From = reply.From,
        To = reply.To,
    };

    /// <summary>The answer of a single search.</summary>
    public static Answer Of(in SearchResult result) => Of(result.Findings) with
    {
        Weight = result.Weight,
        Probability = result.Probability,
        Rivals = result.Rivals,
        From = result.From,
        To = result.To,
    };

    private static Answer Of(in Findings findings) => new()
    {
        Result = findings.Result,
        Grade = findings.Grade,
        ResidentRow = -1,
        Name = findings.Name,
        Tier = findings.Tier,
        Kana = findings.Kana,
        Birth = findings.Birth,
        Sex = findings.Sex,
        Address = findings.Address,
        Version = findings.Version,
        Removed = findings.Removed,
        Superseded = findings.Superseded,
        Protected = findings.Protected,
        Reason = findings.Reason,
        ReasonItem = findings.ReasonItem,
    };
}
