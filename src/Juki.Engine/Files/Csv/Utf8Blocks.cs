using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Juki.Engine.Files.Csv;

/// <summary>
/// UTF-8 of one to three bytes a character to UTF-16, a block of 62 bytes at a time and without a branch for a character.
/// Japanese text goes from three bytes to one byte and back every few characters, which costs a transcoder that tells the
/// lengths one after the other a mispredicted branch each time.
/// <code>
/// a block      E6 B0 97 E4 BB 99 31 …     the bytes from which it begins, from the second and from the third
/// leads        ^        ^        ^        those that are no continuation
/// compressed   E6 E4 31   B0 BB ..   97 99 ..   first, second and third byte of each character
/// </code>
/// </summary>
/// <remarks>The idea of compressing the leading bytes is simdutf's (Lemire and Clausecker, <em>Transcoding Unicode characters with
/// AVX-512 instructions</em>, 2023).</remarks>
internal static class Utf8Blocks
{
    /// <summary>How many characters beyond the text may be written over.</summary>
    public const int OverwrittenChars = 64;

    /// <summary>How many bytes beyond the text are looked at.</summary>
    public const int OverreadBytes = 66;

    /// <summary>So short of 64 that two continuations never go beyond a mask.</summary>
    private const int BlockBytes = 62;

    private const int HalfChars = 32;

    /// <summary>The processor has the instructions.</summary>
    public static bool IsSupported => Avx512Vbmi2.IsSupported;

    /// <summary>
    /// Transcodes the bytes from <paramref name="start"/> to <paramref name="end"/>. False if they hold a character of four
    /// bytes, or something that is none: another transcoder then has to tell.
    /// </summary>
    /// <param name="data">Holds <see cref="OverreadBytes"/> more behind <paramref name="start"/> of the last block.</param>
    /// <param name="start">Offset of the first byte.</param>
    /// <param name="end">Offset after the last byte.</param>
    /// <param name="room">As many characters as there are bytes, and <see cref="OverwrittenChars"/> more.</param>
    /// <param name="length">How many characters there are.</param>
    public static bool TryTranscode(ReadOnlySpan<byte> data, int start, int end, Span<char> room, out int length)
    {
        length = 0;
        while (start < end)
        {
            int count = Math.Min(end - start, BlockBytes);
            int taken = TranscodeBlock(data, start, count, count < end - start, room[length..], out int written);
            if (taken == 0)
            {
                return false;
            }

            start += taken;
            length += written;
        }

        return true;
    }

    /// <summary>A bit for each of 64 bytes that begins a character.</summary>
    public static ulong LeadsOf(ReadOnlySpan<byte> bytes) => IsLead(Vector512.Create(bytes)).ExtractMostSignificantBits();

    /// <summary>How many bytes were taken; 0 if there is one that this kernel does not know.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int TranscodeBlock(ReadOnlySpan<byte> data, int start, int count, bool goesOn, Span<char> room, out int written)
    {
        var first = Vector512.Create(data[start..]);
        Vector512<byte> isLead = IsLead(first);
        ulong leads = isLead.ExtractMostSignificantBits();
        if (goesOn)
        {
            // The last character may be cut: it waits for the next block.
            count = 63 - BitOperations.LeadingZeroCount(leads & Below(count));
        }

        ulong valid = Below(count);
        written = BitOperations.PopCount(leads & valid);
        if (count <= 0 || !IsWellFormed(first, leads, valid))
        {
            return 0;
        }

        Vector512<byte> one = Avx512Vbmi2.Compress(Vector512<byte>.Zero, isLead, first);
        Vector512<byte> two = Avx512Vbmi2.Compress(Vector512<byte>.Zero, isLead, Vector512.Create(data[(start + 1)..]));
        Vector512<byte> three = Avx512Vbmi2.Compress(Vector512<byte>.Zero, isLead, Vector512.Create(data[(start + 2)..]));
        Vector512<ushort> chars = Join(Vector512.WidenLower(one), Vector512.WidenLower(two), Vector512.WidenLower(three), out ulong wrong);
        chars.CopyTo(MemoryMarshal.Cast<char, ushort>(room));
        wrong &= Below(Math.Min(written, HalfChars));
        if (written > HalfChars)
        {
            chars = Join(Vector512.WidenUpper(one), Vector512.WidenUpper(two), Vector512.WidenUpper(three), out ulong wrongToo);
            chars.CopyTo(MemoryMarshal.Cast<char, ushort>(room[HalfChars..]));
            wrong |= wrongToo & Below(written - HalfChars);
        }

        return wrong == 0 ? count : 0;
    }

    /// <summary>All but 10xxxxxx, which is −128 to −65 with a sign.</summary>
    private static Vector512<byte> IsLead(Vector512<byte> bytes) =>
        Vector512.GreaterThan(bytes.AsSByte(), Vector512.Create((sbyte)-65)).AsByte();

    /// <summary>Behind each leading byte there are exactly as many continuations as it says, and none says three.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsWellFormed(Vector512<byte> bytes, ulong leads, ulong valid)
    {
        ulong ofTwo = Vector512.GreaterThanOrEqual(bytes, Vector512.Create((byte)0xC0)).ExtractMostSignificantBits() & valid;
        ulong ofThree = Vector512.GreaterThanOrEqual(bytes, Vector512.Create((byte)0xE0)).ExtractMostSignificantBits() & valid;
        ulong ofFour = Vector512.GreaterThanOrEqual(bytes, Vector512.Create((byte)0xF0)).ExtractMostSignificantBits() & valid;
        return ofFour == 0 && ((ofTwo << 1) | (ofThree << 2)) == (~leads & valid);
    }

    /// <summary>Puts the bits of first, second and third bytes together; <paramref name="wrong"/> marks overlong forms and surrogates.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ushort> Join(Vector512<ushort> first, Vector512<ushort> second, Vector512<ushort> third, out ulong wrong)
    {
        var six = Vector512.Create((ushort)0x3F);
        Vector512<ushort> low = second & six;
        Vector512<ushort> ofTwo = ((first & Vector512.Create((ushort)0x1F)) << 6) | low;
        Vector512<ushort> ofThree = (first << 12) | (low << 6) | (third & six);
        Vector512<ushort> isTwo = Vector512.GreaterThanOrEqual(first, Vector512.Create((ushort)0xC0));
        Vector512<ushort> isThree = Vector512.GreaterThanOrEqual(first, Vector512.Create((ushort)0xE0));
        Vector512<ushort> chars = Vector512.ConditionalSelect(isThree, ofThree, Vector512.ConditionalSelect(isTwo, ofTwo, first));
        var least = Vector512.ConditionalSelect(isThree, Vector512.Create((ushort)0x800), isTwo & Vector512.Create((ushort)0x80));
        Vector512<ushort> isSurrogate = Vector512.Equals(chars & Vector512.Create((ushort)0xF800), Vector512.Create((ushort)0xD800));
        wrong = (Vector512.LessThan(chars, least) | isSurrogate).ExtractMostSignificantBits();
        return chars;
    }

    /// <summary>The lowest bits, 1 to 63 of them.</summary>
    private static ulong Below(int count) => (1UL << count) - 1;
}
