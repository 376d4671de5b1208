namespace Juki.Engine.Files.Csv;

/// <summary>Line ends as files write them: LF, CRLF or CR.</summary>
internal static class CsvLines
{
    public const byte Lf = (byte)'\n';
    public const byte Cr = (byte)'\r';

    /// <summary>What follows the data decides.</summary>
    public const int NeedMore = -1;

    public static bool IsEnd(byte value) => value is Lf or Cr;

    /// <summary>How many line ends there are; CRLF is one.</summary>
    public static int Count(ReadOnlySpan<byte> data)
    {
        int lf = data.Count(Lf);
        int cr = data.Count(Cr);
        return cr == 0 ? lf : lf + cr - data.Count("\r\n"u8);
    }

    /// <summary>How many lines one record takes: its line ends, and at the end of a file without one, one more.</summary>
    public static int CountRecord(ReadOnlySpan<byte> record) => Count(record) + (IsEnd(record[^1]) ? 0 : 1);

    /// <summary>Offset after the last line end; 0 if there is none. A CR at the very end does not count: an LF may follow.</summary>
    public static int AfterLast(ReadOnlySpan<byte> data)
    {
        ReadOnlySpan<byte> settled = data.Length > 0 && data[^1] == Cr ? data[..^1] : data;
        return settled.LastIndexOfAny(Cr, Lf) + 1;
    }

    /// <summary>Offset of the next line end; in data that end with their file, its end is one too.</summary>
    public static int EndFrom(ReadOnlySpan<byte> data, int start, bool isFinal)
    {
        int length = data[start..].IndexOfAny(Cr, Lf);
        return length >= 0 ? start + length : isFinal ? data.Length : NeedMore;
    }

    /// <summary>Offset after a line end. A CR at the end of data that go on may be half of a CRLF: then more is needed.</summary>
    public static int After(ReadOnlySpan<byte> data, int end, bool isFinal)
    {
        if (end == data.Length)
        {
            return end;
        }

        if (data[end] != Cr)
        {
            return end + 1;
        }

        bool isLast = end + 1 == data.Length;
        return isLast ? (isFinal ? end + 1 : NeedMore) : data[end + 1] == Lf ? end + 2 : end + 1;
    }
}
