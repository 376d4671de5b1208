using System.Buffers.Binary;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Server.Tests.Hostile;

/// <summary>Frames byte by byte, right and wrong ones.</summary>
internal static class WireBytes
{
    /// <summary>A context that states nothing.</summary>
    public static readonly byte[] NoContext = new byte[4];

    /// <summary>A hello of version 1.</summary>
    public static byte[] Hello(ulong id) => Hello(id, 1, 1);

    public static byte[] Hello(ulong id, ushort versionMin, ushort versionMax) =>
        Frame(MessageKind.Hello, id, [.. "JUKI"u8, .. Number(versionMin), .. Number(versionMax), .. Number((ushort)4), .. "test"u8]);

    /// <summary>A lookup with the four items.</summary>
    public static byte[] Lookup(ulong id, ulong code) => Frame(MessageKind.Lookup, id, LookupPayload(code));

    public static byte[] LookupPayload(ulong code) => [.. NoContext, (byte)LookupItems.FourItems, .. Number(code)];

    /// <summary>A batch of lookups with the four items.</summary>
    public static byte[] LookupBatch(IReadOnlyCollection<ulong> codes) =>
        [.. NoContext, (byte)LookupItems.FourItems, .. Number((uint)codes.Count), .. codes.SelectMany(Number)];

    public static byte[] Frame(MessageKind kind, ulong id, ReadOnlySpan<byte> payload, FrameFlags flags = FrameFlags.None, WireFault status = WireFault.None)
    {
        byte[] frame = new byte[FrameHeader.Bytes + payload.Length];
        new FrameHeader((uint)payload.Length, kind, flags, status, id).Write(frame);
        payload.CopyTo(frame.AsSpan(FrameHeader.Bytes));
        return frame;
    }

    /// <summary>A compressed payload that states a length of the sender's choice.</summary>
    public static byte[] Compressed(byte[] plain, uint? stated = null)
    {
        byte[] packed = new byte[plain.Length];
        int length = CompressedPayload.TryCompress(plain, packed);
        BinaryPrimitives.WriteUInt32LittleEndian(packed, stated ?? (uint)plain.Length);
        return packed[..length];
    }

    /// <summary>Frames of one length with ids that were not used in earlier rounds.</summary>
    public static byte[] Renumbered(byte[] lookups, ulong round)
    {
        byte[] renumbered = [.. lookups];
        int frameBytes = FrameHeader.Bytes + (int)FrameHeader.Read(lookups).PayloadBytes;
        for (int at = 0; at < renumbered.Length; at += frameBytes)
        {
            FrameHeader header = FrameHeader.Read(renumbered.AsSpan(at));
            (header with { RequestId = header.RequestId + (round << 32) }).Write(renumbered.AsSpan(at));
        }

        return renumbered;
    }

    public static byte[] Number(ushort number) => BitConverter.GetBytes(number);

    public static byte[] Number(uint number) => BitConverter.GetBytes(number);

    public static byte[] Number(ulong number) => BitConverter.GetBytes(number);
}
