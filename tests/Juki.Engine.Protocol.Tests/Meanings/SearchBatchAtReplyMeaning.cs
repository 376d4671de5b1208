using Juki.Engine.Protocol.Fields;

namespace Juki.Engine.Protocol.Tests.Meanings;

/// <summary>At which journal address the replies are true, and the replies (PROTOCOL.md §5.4).</summary>
internal sealed record SearchBatchAtReplyMeaning(ulong AsOf, SearchBatchReplyMeaning Answers) : IMeaning
{
    public int BytesMax => sizeof(ulong) + Answers.BytesMax;

    public static IMeaning Read(ref FieldReader fields) => new SearchBatchAtReplyMeaning(fields.UInt64(), (SearchBatchReplyMeaning)SearchBatchReplyMeaning.Read(ref fields));

    public void Write(ref FieldWriter fields)
    {
        fields.UInt64(AsOf);
        Answers.Write(ref fields);
    }
}
