using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Benchmarks.Codec;

/// <summary>Who has a resident code?</summary>
internal sealed class LookupQuestion : Specimen
{
    public required AskedFor Context { get; init; }

    public LookupItems Items { get; init; }

    public ulong Code { get; init; }

    public override ulong Checksum() => RequestId + Context.Checksum() + (ulong)Items + Code;
}
