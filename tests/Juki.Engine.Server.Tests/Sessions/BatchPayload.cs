using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Messages;
using Juki.Engine.TestKit;

namespace Juki.Engine.Server.Tests.Sessions;

/// <summary>Payloads of batches, not compressed.</summary>
internal static class BatchPayload
{
    private const int BytesMax = 4 << 20;

    /// <summary>Searches or verifications.</summary>
    public static byte[] OfQueries(IReadOnlyList<NoisyQuery> queries, int candidates)
    {
        QueryRequest request = new() { Context = SessionBench.Context, Candidates = candidates };
        byte[] payload = new byte[BytesMax];
        FieldWriter fields = new(payload);
        request.Write(ref fields);
        fields.UInt32((uint)queries.Count);
        foreach (NoisyQuery query in queries)
        {
            QueryFields.Write(ref fields, query.Items(withCode: true));
        }

        return payload[..fields.Written];
    }

    /// <summary>Lookups with the four items.</summary>
    public static byte[] OfLookups(ulong[] codes)
    {
        LookupBatch batch = new() { Context = SessionBench.Context, Items = LookupItems.FourItems, Count = (uint)codes.Length };
        byte[] payload = new byte[batch.Bytes];
        FieldWriter fields = new(payload);
        batch.Write(ref fields);
        foreach (ulong code in codes)
        {
            fields.UInt64(code);
        }

        return payload;
    }
}
