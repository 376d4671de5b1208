using Juki.Engine.Protocol.Frames;

namespace Juki.Engine.Benchmarks.Codec;

/// <summary>The limit: the bytes of each frame are copied, and nothing is understood.</summary>
internal sealed class CopiedFrames(byte[] frames)
{
    private readonly byte[] _copy = new byte[frames.Length];

    public ulong Run(int block)
    {
        int start = 0;
        ulong sum = 0;
        while (start < frames.Length)
        {
            int length = FrameHeader.Bytes + (int)FrameHeader.Read(frames.AsSpan(start)).PayloadBytes;
            frames.AsSpan(start, length).CopyTo(_copy.AsSpan(start));
            sum += _copy[start + length - 1] + 1UL;
            start += length;
        }

        return sum;
    }
}
