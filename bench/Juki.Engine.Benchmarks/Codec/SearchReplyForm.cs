using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Benchmarks.Codec;

/// <summary>The reply to a search, with its candidates.</summary>
internal sealed class SearchReplyForm : IWireForm<SearchFound>
{
    public MessageKind Kind => MessageKind.Search | MessageKind.Reply;

    public int PayloadBytesMax(SearchFound message) => SearchReply.Bytes + (message.Candidates.Length * CandidateFields.Bytes);

    public void Write(SearchFound message, ref FieldWriter fields)
    {
        message.Reply.Write(ref fields);
        foreach (CandidateFields candidate in message.Candidates)
        {
            candidate.Write(ref fields);
        }
    }

    public ulong Read(ref FieldReader fields, TextPlace texts)
    {
        SearchReply reply = SearchReply.Read(ref fields);
        ulong sum = SearchFound.Of(reply);
        for (int candidate = 0; candidate < reply.CandidateCount; candidate++)
        {
            sum += SearchFound.Of(CandidateFields.Read(ref fields));
        }

        return sum;
    }
}
