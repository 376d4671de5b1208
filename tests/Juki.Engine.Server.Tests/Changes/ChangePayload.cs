using System.Buffers;
using Juki.Engine.Model.Changes;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Messages;
using Juki.Engine.Server.Tests.Sessions;

namespace Juki.Engine.Server.Tests.Changes;

/// <summary>Payloads of requests about changes.</summary>
internal static class ChangePayload
{
    /// <summary>A batch of changes.</summary>
    public static byte[] OfBatch(params ChangeEvent[] events)
    {
        byte[][] written = [.. events.Select(BytesOf)];
        ChangeBatch batch = new() { Context = SessionBench.Context, Count = (uint)written.Length };
        byte[] payload = new byte[batch.Bytes + written.Sum(bytes => ChangeBatch.BytesOf(bytes.Length))];
        FieldWriter fields = new(payload);
        batch.Write(ref fields);
        foreach (byte[] bytes in written)
        {
            ChangeBatch.WriteEvent(ref fields, bytes);
        }

        return payload;
    }

    /// <summary>A question for changes that waits a minute if there are none.</summary>
    public static byte[] OfFeed(ulong since, params ulong[] codes)
    {
        FeedRequest request = new() { Context = SessionBench.Context, Since = since, NoticesMax = 10, WaitMs = 60_000, CodeCount = (uint)codes.Length };
        byte[] payload = new byte[request.Bytes];
        FieldWriter fields = new(payload);
        request.Write(ref fields);
        foreach (ulong code in codes)
        {
            fields.UInt64(code);
        }

        return payload;
    }

    private static byte[] BytesOf(ChangeEvent change)
    {
        ArrayBufferWriter<byte> bytes = new();
        WireEvent.Write(change, bytes);
        return bytes.WrittenSpan.ToArray();
    }
}
