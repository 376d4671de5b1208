using System.Numerics;
using System.Runtime.CompilerServices;

namespace Juki.Engine.Files.Csv;

/// <summary>
/// The text of a whole record, and where its fields lie in it. A record of seven fields and 130 bytes takes three blocks, its
/// fields one by one six; where a field begins is a count of the leading bytes before it.
/// </summary>
internal sealed class Utf8Record
{
    private const int WindowBytes = 64;
    private const int WindowCount = 8;
    private const int BytesMax = WindowBytes * WindowCount;

    private readonly char[] _chars = new char[BytesMax + Utf8Blocks.OverwrittenChars];
    private readonly ulong[] _leads = new ulong[WindowCount];
    private readonly int[] _charsBefore = new int[WindowCount];
    private int _start;

    /// <summary>
    /// Transcodes the record from <paramref name="start"/> to <paramref name="end"/>, its line end included. False if it is
    /// long, near the end of the data, or not for <see cref="Utf8Blocks"/>: then its fields have to be decoded one by one.
    /// </summary>
    public bool TryDecode(ReadOnlySpan<byte> data, int start, int end)
    {
        bool fits = Utf8Blocks.IsSupported && end - start <= BytesMax && data.Length - end >= Utf8Blocks.OverreadBytes;
        if (!fits || !Utf8Blocks.TryTranscode(data, start, end, _chars, out _))
        {
            return false;
        }

        _start = start;
        CountLeads(data, end - start);
        return true;
    }

    /// <summary>Text of a field without doubled quotes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<char> Text(CsvField field)
    {
        int from = CharAt(field.Start);
        return _chars.AsSpan(from, CharAt(field.End) - from);
    }

    private void CountLeads(ReadOnlySpan<byte> data, int length)
    {
        int chars = 0;
        for (int window = 0; window * WindowBytes < length; window++)
        {
            ulong leads = Utf8Blocks.LeadsOf(data[(_start + (window * WindowBytes))..]);
            _leads[window] = leads;
            _charsBefore[window] = chars;
            chars += BitOperations.PopCount(leads);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int CharAt(int offset)
    {
        int at = offset - _start;
        uint window = (uint)at / WindowBytes;
        return _charsBefore[window] + BitOperations.PopCount(_leads[window] & ((1UL << at) - 1));
    }
}
