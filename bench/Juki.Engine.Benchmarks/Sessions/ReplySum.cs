using System.Buffers.Binary;
using Juki.Engine.Protocol.Frames;

namespace Juki.Engine.Benchmarks.Sessions;

/// <summary>The checksum of replies, and how many there are.</summary>
/// <param name="read">Checksum of a reply's payload.</param>
internal sealed class ReplySum(Func<ReadOnlySpan<byte>, ulong> read)
{
    /// <summary>Of a code that nobody has.</summary>
    public const ulong Nobody = 1;

    private const int CodeAt = 4;
    private const ulong CheckDigitPlace = 10;

    /// <summary>The body of the code that a lookup found.</summary>
    public static ReplySum OfCodes() => new(payload =>
        BinaryPrimitives.ReadUInt64LittleEndian(payload[CodeAt..]) is > 0 and ulong code ? code / CheckDigitPlace : Nobody);

    /// <summary>The result of a verification or search.</summary>
    public static ReplySum OfResults() => new(payload => payload[0] + Nobody);

    /// <summary>Sums up all complete replies.</summary>
    /// <param name="bytes">What has arrived.</param>
    /// <param name="sum">Their checksums are added.</param>
    /// <param name="replies">Their number is added.</param>
    /// <returns>Bytes of a reply that is not complete yet.</returns>
    /// <exception cref="InvalidOperationException">A reply is an error.</exception>
    public int Add(ReadOnlySpan<byte> bytes, ref ulong sum, ref int replies)
    {
        while (bytes.Length >= FrameHeader.Bytes)
        {
            FrameHeader header = FrameHeader.Read(bytes);
            int length = FrameHeader.Bytes + (int)header.PayloadBytes;
            if (bytes.Length < length)
            {
                break;
            }

            ThrowIfError(header);
            sum += read(bytes[FrameHeader.Bytes..length]);
            replies++;
            bytes = bytes[length..];
        }

        return bytes.Length;
    }

    private static void ThrowIfError(in FrameHeader header)
    {
        if (header.Kind == MessageKind.Error)
        {
            throw new InvalidOperationException($"The server answered with the error {(int)header.Fault} {header.Fault}.");
        }
    }
}
