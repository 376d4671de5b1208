using System.Buffers.Binary;
using Juki.Engine.Disk;
using Juki.Engine.Durability.Journal.Layout;

namespace Juki.Engine.Durability.History.Archives;

/// <summary>The part of a file of frames that is in memory: goes forward, and is as large as the largest frame needs.</summary>
internal sealed class FrameWindow(IDiskFile file, long start, long end)
{
    private const int BytesMin = 1 << 20;
    private const int LengthAt = 4;

    private byte[] _buffer = [];
    private int _at;

    /// <summary>Where the next frame begins in the file.</summary>
    public long Offset { get; private set; } = start;

    public bool IsAtEnd => Offset >= end;

    /// <summary>Reads the next frame; its content stays good after the next call.</summary>
    public FrameFault Read(out EntryFrame frame, out ReadOnlyMemory<byte> content)
    {
        Require(EntryFrame.HeaderBytes);
        if (_buffer.Length - _at >= EntryFrame.HeaderBytes)
        {
            Require(Math.Max(0, BinaryPrimitives.ReadInt32LittleEndian(_buffer.AsSpan(_at + LengthAt))) + EntryFrame.HeaderBytes + sizeof(ulong));
        }

        FrameFault fault = EntryFrame.Read(_buffer.AsSpan(_at), out frame);
        bool reads = fault == FrameFault.None;
        content = reads ? _buffer.AsMemory(_at + EntryFrame.HeaderBytes, frame.PayloadBytes) : default;
        _at += reads ? frame.Bytes : 0;
        Offset += reads ? frame.Bytes : 0;
        return fault;
    }

    /// <summary>A new buffer each time, since entries of the last one may still be in somebody's hands.</summary>
    private void Require(long bytes)
    {
        if (_buffer.Length - _at < bytes && Offset + _buffer.Length - _at < end)
        {
            _buffer = new byte[Math.Min(Math.Max(bytes, BytesMin), end - Offset)];
            file.Read(_buffer, Offset);
            _at = 0;
        }
    }
}
