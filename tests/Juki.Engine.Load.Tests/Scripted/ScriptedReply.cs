using Juki.Engine.Model.Records;
using Juki.Engine.Model.Verdict;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Load.Tests.Scripted;

/// <summary>Writes the reply to a request into a place; returns its kind.</summary>
internal delegate MessageKind ReplyWriter(in FrameHeader request, ReadOnlySpan<byte> payload, ref FieldWriter reply);

/// <summary>Replies of servers that tests make up.</summary>
internal static class ScriptedReply
{
    /// <summary>Everybody is found, under the code that was asked for; searches and verifications find nobody.</summary>
    public static MessageKind Truthful(in FrameHeader request, ReadOnlySpan<byte> payload, ref FieldWriter reply)
    {
        switch (request.Kind)
        {
            case MessageKind.Lookup:
                FieldReader fields = new(payload);
                Found(LookupRequest.Read(ref fields).Code).Write(ref reply);
                break;
            case MessageKind.Verify:
                Nobody.Write(ref reply);
                break;
            case MessageKind.Search:
                new SearchReply { Findings = Nobody }.Write(ref reply);
                break;
            case MessageKind.SearchBatch:
                Batch(payload, ref reply);
                break;
        }

        return request.Kind.ReplyOf();
    }

    /// <summary>Lookups are answered with somebody else's code.</summary>
    public static MessageKind Lying(in FrameHeader request, ReadOnlySpan<byte> payload, ref FieldWriter reply)
    {
        Found(1).Write(ref reply);
        return request.Kind.ReplyOf();
    }

    /// <summary>The present resident with this code, without items.</summary>
    public static LookupReply Found(ulong code) => new(CodeState.Found, ResidentStatus.Current, Protected: false, HasItems: false, code);

    private static Findings Nobody => new() { Result = ResultCode.NotFound, Grade = Grade.None };

    private static void Batch(ReadOnlySpan<byte> payload, ref FieldWriter reply)
    {
        FieldReader fields = new(payload);
        QueryRequest.Read(ref fields);
        uint count = fields.UInt32();
        reply.UInt32(count);
        SearchWork.Write(ref reply, rowsCompared: 0, [0, 0]);
        for (uint item = 0; item < count; item++)
        {
            new SearchReply { Findings = Nobody }.Write(ref reply);
        }
    }
}
