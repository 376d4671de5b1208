using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Protocol.Tests.Meanings;

/// <summary>A server's answer to a hello (PROTOCOL.md §3).</summary>
internal sealed record HelloReplyMeaning(
    ushort Version, bool Lz4, uint PayloadBytesMax, uint DecompressedBytesMax, uint BatchItemsMax, uint BatchesInFlightMax, uint IdleTimeoutMs,
    ulong Residents, string Server, string RulesVersion, bool TakesChanges = false, ulong JournalAddress = 0) : IMeaning
{
    public int BytesMax => Reply.Bytes;

    private HelloReply Reply => new()
    {
        Version = Version,
        HasLz4 = Lz4,
        Limits = new ProtocolLimits(PayloadBytesMax, DecompressedBytesMax, BatchItemsMax, BatchesInFlightMax, IdleTimeoutMs),
        Residents = Residents,
        Server = WireText.Bytes(Server),
        RulesVersion = WireText.Bytes(RulesVersion),
        TakesChanges = TakesChanges,
        JournalAddress = JournalAddress,
    };

    public static IMeaning Read(ref FieldReader fields)
    {
        HelloReply reply = HelloReply.Read(ref fields);
        ProtocolLimits limits = reply.Limits;
        return new HelloReplyMeaning(
            reply.Version, reply.HasLz4,
            limits.PayloadBytesMax, limits.DecompressedBytesMax, limits.BatchItemsMax, limits.BatchesInFlightMax, limits.IdleTimeoutMs,
            reply.Residents, WireText.Read(ref fields, reply.Server), WireText.Read(ref fields, reply.RulesVersion), reply.TakesChanges, reply.JournalAddress);
    }

    public void Write(ref FieldWriter fields) => Reply.Write(ref fields);
}
