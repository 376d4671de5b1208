using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Protocol.Tests.Meanings;

/// <summary>What a batch of searches took, and its replies (PROTOCOL.md §5.4).</summary>
internal sealed record SearchBatchReplyMeaning(ulong RowsCompared, IReadOnlyList<uint> Passes, IReadOnlyList<SearchReplyMeaning> Replies) : IMeaning
{
    public int BytesMax => sizeof(uint) + SearchWork.BytesOf(Passes.Count) + Replies.Sum(reply => reply.BytesMax);

    public static IMeaning Read(ref FieldReader fields)
    {
        uint count = fields.UInt32();
        SearchWork work = SearchWork.Read(ref fields);
        uint[] passes = new uint[work.PassCount];
        for (int pass = 0; pass < passes.Length; pass++)
        {
            passes[pass] = work.Reached(pass);
        }

        return new SearchBatchReplyMeaning(work.RowsCompared, passes, Counted.Read(ref fields, count, SearchReplyMeaning.Read));
    }

    public void Write(ref FieldWriter fields)
    {
        fields.UInt32((uint)Replies.Count);
        long[] passes = [.. Passes.Select(queries => (long)queries)];
        SearchWork.Write(ref fields, (long)RowsCompared, passes);
        Counted.Write(ref fields, Replies);
    }
}
