using System.Buffers;

namespace Juki.Engine.Protocol.Tests.Frames;

/// <summary>A stream that arrived in pieces.</summary>
internal sealed class CutInput : ReadOnlySequenceSegment<byte>
{
    private CutInput(ReadOnlyMemory<byte> piece, CutInput? before)
    {
        Memory = piece;
        RunningIndex = before is null ? 0 : before.RunningIndex + before.Memory.Length;
        if (before is not null)
        {
            before.Next = this;
        }
    }

    /// <summary>The pieces one behind the other, empty ones included.</summary>
    public static ReadOnlySequence<byte> Of(IEnumerable<ReadOnlyMemory<byte>> pieces)
    {
        CutInput? first = null;
        CutInput? last = null;
        foreach (ReadOnlyMemory<byte> piece in pieces)
        {
            last = new CutInput(piece, last);
            first ??= last;
        }

        return first is null ? default : new ReadOnlySequence<byte>(first, 0, last!, last!.Memory.Length);
    }

    /// <summary>A stream cut in two.</summary>
    public static ReadOnlySequence<byte> InTwo(ReadOnlyMemory<byte> stream, int cut) => Of([stream[..cut], stream[cut..]]);

    /// <summary>A stream in pieces of one length, with an empty one behind each where that is asked for.</summary>
    public static ReadOnlySequence<byte> InPieces(ReadOnlyMemory<byte> stream, int length, bool withEmpty = false)
    {
        List<ReadOnlyMemory<byte>> pieces = withEmpty ? [default] : [];
        for (int at = 0; at < stream.Length; at += length)
        {
            pieces.Add(stream[at..Math.Min(stream.Length, at + length)]);
            pieces.AddRange(withEmpty ? [default] : []);
        }

        return Of(pieces);
    }

    /// <summary>A stream cut wherever chance has it, some pieces empty.</summary>
    public static ReadOnlySequence<byte> AtRandom(ReadOnlyMemory<byte> stream, Random random)
    {
        List<ReadOnlyMemory<byte>> pieces = [];
        int at = 0;
        while (at < stream.Length)
        {
            int length = Math.Min(stream.Length - at, random.Next(random.Next(1, 200)));
            pieces.Add(stream.Slice(at, length));
            at += length;
        }

        return Of(pieces);
    }
}
