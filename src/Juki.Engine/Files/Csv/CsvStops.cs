using System.Numerics;
using System.Runtime.Intrinsics;

namespace Juki.Engine.Files.Csv;

/// <summary>
/// Walks over the bytes at which a record's scan has to stop and look: comma, quote, CR, LF, and NUL, which no record may
/// hold. Blocks of 64 bytes become bit masks (Langdale and Lemire, <em>Parsing gigabytes of JSON per second</em>, 2019), and
/// the walk goes from bit to bit.
/// </summary>
internal ref struct CsvStops
{
    private const int BlockBytes = 64;

    private readonly ReadOnlySpan<byte> _data;
    private int _block;
    private ulong _left;

    /// <summary>Begins at the first byte.</summary>
    public CsvStops(ReadOnlySpan<byte> data)
    {
        _data = data;
        MoveTo(0);
    }

    /// <summary>Offset of the next stop; the length of the data if there is none.</summary>
    public int Next()
    {
        while (_left == 0)
        {
            _block += BlockBytes;
            if (_block >= _data.Length)
            {
                return _data.Length;
            }

            _left = MaskAt(_data, _block);
        }

        int stop = _block + BitOperations.TrailingZeroCount(_left);
        _left &= _left - 1;
        return stop;
    }

    /// <summary>Goes on with the first stop at or after a position.</summary>
    public void MoveTo(int position)
    {
        _block = position & -BlockBytes;
        _left = _block < _data.Length ? MaskAt(_data, _block) & (ulong.MaxValue << (position - _block)) : 0;
    }

    /// <summary>A bit for each byte of the block at an offset, the lowest for the first; bytes beyond the data are none.</summary>
    private static ulong MaskAt(ReadOnlySpan<byte> data, int block)
    {
        ReadOnlySpan<byte> bytes = data[block..];
        return bytes.Length < BlockBytes ? Scalar(bytes)
            : Vector512.IsHardwareAccelerated ? Wide512(bytes)
            : Wide128(bytes);
    }

    /// <summary>The mask of up to 64 bytes, one by one.</summary>
    internal static ulong Scalar(ReadOnlySpan<byte> bytes)
    {
        ulong mask = 0;
        for (int index = 0; index < Math.Min(bytes.Length, BlockBytes); index++)
        {
            mask |= bytes[index] is (byte)',' or (byte)'"' or CsvLines.Cr or CsvLines.Lf or 0 ? 1UL << index : 0;
        }

        return mask;
    }

    /// <summary>The mask of 64 bytes at once.</summary>
    internal static ulong Wide512(ReadOnlySpan<byte> bytes)
    {
        var block = Vector512.Create(bytes);
        Vector512<byte> stops = Vector512.Equals(block, Vector512.Create((byte)','))
            | Vector512.Equals(block, Vector512.Create((byte)'"'))
            | Vector512.Equals(block, Vector512.Create(CsvLines.Cr))
            | Vector512.Equals(block, Vector512.Create(CsvLines.Lf))
            | Vector512.Equals(block, Vector512<byte>.Zero);
        return stops.ExtractMostSignificantBits();
    }

    /// <summary>The mask of 64 bytes in four pieces.</summary>
    internal static ulong Wide128(ReadOnlySpan<byte> bytes)
    {
        ulong mask = 0;
        for (int piece = 0; piece < BlockBytes; piece += Vector128<byte>.Count)
        {
            var block = Vector128.Create(bytes[piece..]);
            Vector128<byte> stops = Vector128.Equals(block, Vector128.Create((byte)','))
                | Vector128.Equals(block, Vector128.Create((byte)'"'))
                | Vector128.Equals(block, Vector128.Create(CsvLines.Cr))
                | Vector128.Equals(block, Vector128.Create(CsvLines.Lf))
                | Vector128.Equals(block, Vector128<byte>.Zero);
            mask |= (ulong)stops.ExtractMostSignificantBits() << piece;
        }

        return mask;
    }
}
