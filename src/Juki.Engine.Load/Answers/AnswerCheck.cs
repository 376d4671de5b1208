using Juki.Engine.Load.Workloads;
using Juki.Engine.Protocol.Frames;

namespace Juki.Engine.Load.Answers;

/// <summary>Judges every answer to the requests of a workload.</summary>
internal sealed class AnswerCheck(Workload workload, AnswerTally tally)
{
    /// <summary>Judges the reply to a request and counts what it says; false for an error, which answers nothing.</summary>
    public bool Take(RequestKind kind, int index, in FrameHeader header, ReadOnlySpan<byte> payload)
    {
        if (header.Kind == MessageKind.Error)
        {
            tally.Count(header.Fault);
            return false;
        }

        bool isReply = header.Kind == kind.OnWire().ReplyOf() && header is { Flags: FrameFlags.None, Fault: WireFault.None };
        tally.Count(isReply ? Judge(kind, workload.Set(kind).Expected(index), payload) : AnswerVerdict.Malformed);
        return true;
    }

    private AnswerVerdict Judge(RequestKind kind, Expectation expected, ReadOnlySpan<byte> payload) => kind switch
    {
        RequestKind.Lookup => LookupAnswer.Judge(payload, expected, workload.Items, tally),
        RequestKind.Verify => QueryAnswer.JudgeVerification(payload, expected, tally),
        _ => QueryAnswer.JudgeSearch(payload, expected, tally),
    };
}
