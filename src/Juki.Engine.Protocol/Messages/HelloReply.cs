using Juki.Engine.Protocol.Fields;

namespace Juki.Engine.Protocol.Messages;

/// <summary>
/// A server's answer to a hello (PROTOCOL.md §3).
/// <code>
/// u16 version   u16 bits: 1 LZ4, 2 changes   u32 payload bytes   u32 decompressed bytes   u32 items of a batch   u32 batches in flight
/// u32 idle milliseconds   u64 residents   text name of the server   text version of its decision rules   u64 journal address
/// </code>
/// Version 1 has neither the second bit nor the journal address.
/// </summary>
public readonly ref struct HelloReply
{
    private const int FixedBytes = (2 * sizeof(ushort)) + (5 * sizeof(uint)) + sizeof(ulong);
    private const ushort Lz4Bit = 1;
    private const ushort ChangesBit = 2;

    /// <summary>The version that both speak from now on.</summary>
    public ushort Version { get; init; }

    /// <summary>Batches may be compressed.</summary>
    public bool HasLz4 { get; init; }

    /// <summary>The server takes changes.</summary>
    public bool TakesChanges { get; init; }

    /// <summary>What the server takes.</summary>
    public ProtocolLimits Limits { get; init; }

    /// <summary>Residents in the register, removed ones not counted.</summary>
    public ulong Residents { get; init; }

    /// <summary>Name and version of the server's program.</summary>
    public ReadOnlySpan<byte> Server { get; init; }

    /// <summary>Version of the decision rules that it answers by.</summary>
    public ReadOnlySpan<byte> RulesVersion { get; init; }

    /// <summary>Journal address of the last change that the server's answers show; 0 if there was none.</summary>
    public ulong JournalAddress { get; init; }

    /// <summary>Bytes that it takes.</summary>
    public int Bytes =>
        FixedBytes + FieldWriter.TextBytes(Server.Length) + FieldWriter.TextBytes(RulesVersion.Length) + (KnowsChanges(Version) ? sizeof(ulong) : 0);

    /// <summary>Reads it.</summary>
    public static HelloReply Read(ref FieldReader fields)
    {
        ushort version = fields.UInt16();
        ushort bits = fields.UInt16();
        bool knowsChanges = KnowsChanges(version);
        if (bits > (knowsChanges ? Lz4Bit | ChangesBit : Lz4Bit))
        {
            fields.Fail();
        }

        return new HelloReply
        {
            Version = version,
            HasLz4 = (bits & Lz4Bit) != 0,
            TakesChanges = (bits & ChangesBit) != 0,
            Limits = new ProtocolLimits(fields.UInt32(), fields.UInt32(), fields.UInt32(), fields.UInt32(), fields.UInt32()),
            Residents = fields.UInt64(),
            Server = fields.Text(),
            RulesVersion = fields.Text(),
            JournalAddress = knowsChanges ? fields.UInt64() : 0,
        };
    }

    /// <summary>Writes it.</summary>
    public void Write(ref FieldWriter fields)
    {
        fields.UInt16(Version);
        fields.UInt16((ushort)((HasLz4 ? Lz4Bit : 0) | (TakesChanges ? ChangesBit : 0)));
        fields.UInt32(Limits.PayloadBytesMax);
        fields.UInt32(Limits.DecompressedBytesMax);
        fields.UInt32(Limits.BatchItemsMax);
        fields.UInt32(Limits.BatchesInFlightMax);
        fields.UInt32(Limits.IdleTimeoutMs);
        fields.UInt64(Residents);
        fields.Text(Server);
        fields.Text(RulesVersion);
        if (KnowsChanges(Version))
        {
            fields.UInt64(JournalAddress);
        }
    }

    private static bool KnowsChanges(ushort version) => version > ProtocolVersion.Oldest;
}
