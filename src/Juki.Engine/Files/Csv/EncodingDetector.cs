using System.Text;

namespace Juki.Engine.Files.Csv;

/// <summary>
/// Tells the encoding of a file from its first bytes: a byte order mark decides; else UTF-8 if nine in ten of the longer
/// sequences are UTF-8 (a few damaged rows must not turn a whole file into CP932), else CP932, in which hardly any are.
/// </summary>
internal static class EncodingDetector
{
    private const int ValidForEachInvalid = 9;

    public static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    public static bool HasUtf16Mark(ReadOnlySpan<byte> first) => first is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];

    public static CsvEncoding Detect(ReadOnlySpan<byte> first)
    {
        if (first.StartsWith(Utf8Mark))
        {
            return CsvEncoding.Utf8;
        }

        (int valid, int invalid) = CountSequences(first);
        return valid >= invalid * ValidForEachInvalid ? CsvEncoding.Utf8 : CsvEncoding.Cp932;
    }

    private static (int Valid, int Invalid) CountSequences(ReadOnlySpan<byte> data)
    {
        int valid = 0;
        int invalid = 0;
        int at = data.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
        while (at >= 0 && at < data.Length)
        {
            var status = Rune.DecodeFromUtf8(data[at..], out _, out int length);
            valid += status == System.Buffers.OperationStatus.Done ? 1 : 0;
            invalid += status == System.Buffers.OperationStatus.InvalidData ? 1 : 0;
            at += length;
            int skip = data[at..].IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            at = skip < 0 ? data.Length : at + skip;
        }

        return (valid, invalid);
    }
}
