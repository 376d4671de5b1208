using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Protocol.Tests.Meanings;

/// <summary>What has changed since an address (PROTOCOL.md §5.6)?</summary>
internal sealed record FeedMeaning(ContextMeaning Context, ulong Since, uint NoticesMax, uint WaitMs, IReadOnlyList<ulong> Codes) : IMeaning
{
    public int BytesMax => Request.Bytes;

    private FeedRequest Request => new() { Context = Context.ToFields(), Since = Since, NoticesMax = NoticesMax, WaitMs = WaitMs, CodeCount = (uint)Codes.Count };

    public static IMeaning Read(ref FieldReader fields)
    {
        FeedRequest request = FeedRequest.Read(ref fields);
        return new FeedMeaning(
            ContextMeaning.From(ref fields, request.Context), request.Since, request.NoticesMax, request.WaitMs,
            Counted.Read(ref fields, request.CodeCount, static (ref FieldReader rest) => rest.UInt64()));
    }

    public void Write(ref FieldWriter fields)
    {
        Request.Write(ref fields);
        foreach (ulong code in Codes)
        {
            fields.UInt64(code);
        }
    }
}
