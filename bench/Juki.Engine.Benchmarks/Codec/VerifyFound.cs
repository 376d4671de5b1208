using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Benchmarks.Codec;

/// <summary>How far items agree with the resident of a code.</summary>
internal sealed class VerifyFound : Specimen
{
    public Findings Findings { get; init; }

    public override ulong Checksum() => RequestId + Of(Findings);

    public static ulong Of(in Findings findings) =>
        (ulong)findings.Result + ((ulong)findings.Grade << 8) + ((ulong)findings.Code << 16) + ((ulong)findings.Name << 24)
        + ((ulong)findings.Kana << 32) + ((ulong)findings.Birth << 40) + ((ulong)findings.Address << 48) + ((ulong)findings.Reason << 56)
        + (ulong)findings.Version + (ulong)findings.ReasonItem + (ulong)findings.Sex + (ulong)(findings.Tier ?? 0) + (ulong)(findings.Items ?? 0)
        + (findings.Removed ? 1UL : 0) + (findings.Superseded ? 2UL : 0) + (findings.Protected ? 4UL : 0);
}
