using Juki.Engine.Load.Workloads;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Load.Answers;

/// <summary>Holds state and code of the reply to a lookup against the code that was asked for; items are read, and not compared.</summary>
internal static class LookupAnswer
{
    /// <summary>Judges a reply that stands alone.</summary>
    public static AnswerVerdict Judge(ReadOnlySpan<byte> payload, Expectation expected, LookupItems items, AnswerTally tally)
    {
        FieldReader fields = new(payload);
        LookupReply reply = LookupReply.Read(ref fields);
        if (reply.HasItems)
        {
            ResidentFields.Read(ref fields);
        }

        if (!fields.IsComplete)
        {
            return AnswerVerdict.Malformed;
        }

        tally.Count(reply.State);
        return IsRight(reply, expected, items) ? AnswerVerdict.Right : AnswerVerdict.Wrong;
    }

    /// <summary>Every code that is asked for is a well-formed one; a known one is its resident's present code.</summary>
    private static bool IsRight(in LookupReply reply, Expectation expected, LookupItems items) => reply.State switch
    {
        CodeState.Found => reply.Code == expected.Code && reply.HasItems == (items == LookupItems.FourItems),
        CodeState.Superseded => expected.Knowledge == Knowledge.None && reply.Code != expected.Code && reply.Code != PackedCode.None,
        CodeState.Unknown => expected.Knowledge == Knowledge.None && reply.Code == PackedCode.None && !reply.HasItems,
        _ => false,
    };
}
