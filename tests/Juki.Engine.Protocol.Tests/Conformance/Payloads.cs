using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Protocol.Tests.Conformance;

/// <summary>Payloads as they were before compression.</summary>
internal static class Payloads
{
    public const uint DecompressedBytesMax = 1 << 20;

    public static byte[] Plain(FrameFlags flags, ReadOnlySpan<byte> payload)
    {
        if (!flags.HasFlag(FrameFlags.Lz4))
        {
            return payload.ToArray();
        }

        WireFault fault = CompressedPayload.TryDecompress(payload, DecompressedBytesMax, new PayloadBuffer(), out ReadOnlySpan<byte> plain);
        return fault == WireFault.None ? plain.ToArray() : throw new InvalidDataException($"A compressed payload gives {fault}.");
    }
}
