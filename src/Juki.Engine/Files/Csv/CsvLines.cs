namespace Juki.Engine.Files.Csv;

/// <summary>Line ends as files write them: LF, CRLF or CR.</summary>
internal static class CsvLines
{
    public const byte Lf = (byte)'\n';
    public const byte Cr = (byte)'\r';

    /// <summary>How many line ends there are; CRLF is one.</summary>
    public static int Count(ReadOnlySpan<byte> data)
    {
        int lf = data.Count(Lf);
        int cr = data.Count(Cr);
        return cr == 0 ? lf : lf + cr - data.Count("\r\n"u8);
    }

    /// <summary>Offset after the last line end; 0 if there is none. A CR at the very end does not count: an LF may follow.</summary>
    public static int AfterLast(ReadOnlySpan<byte> data)
    {
        ReadOnlySpan<byte> settled = data.Length > 0 && data[^1] == Cr ? data[..^1] : data;
        return settled.LastIndexOfAny(Cr, Lf) + 1;
    }
}
