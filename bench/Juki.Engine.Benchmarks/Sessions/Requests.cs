using Juki.Engine.Benchmarks.Registers;
using Juki.Engine.Model.Codes;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Benchmarks.Sessions;

/// <summary>Requests for what the other sides are asked in process.</summary>
internal static class Requests
{
    private const int QueryBytesMax = 2048;

    private static ContextFields Context => new() { Purpose = 1, Operator = "bench-000"u8, Case = "BENCH-2026-000001"u8 };

    public static RequestFrames Lookups(ResidentCode[] codes, LookupItems items) => RequestFrames.Of(
        MessageKind.Lookup,
        codes.Length,
        new LookupRequest { Context = Context }.Bytes,
        (request, ref fields) => new LookupRequest { Context = Context, Items = items, Code = PackedCode.Of(codes[request]) }.Write(ref fields));

    /// <summary>Verifications or searches.</summary>
    public static RequestFrames Queries(MessageKind kind, NoisyQuery[] queries) => RequestFrames.Of(
        kind,
        queries.Length,
        QueryBytesMax,
        (request, ref fields) =>
        {
            new QueryRequest { Context = Context }.Write(ref fields);
            QueryFields.Write(ref fields, queries[request].Items);
        });
}
