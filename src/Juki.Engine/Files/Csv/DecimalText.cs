using System.Buffers.Text;

namespace Juki.Engine.Files.Csv;

/// <summary>Numbers as ASCII digits, by whole-number arithmetic: nothing is formatted and nothing looked up in a culture.</summary>
internal static class DecimalText
{
    /// <summary>The most bytes that <see cref="Number"/> writes: the sign and nineteen digits.</summary>
    public const int NumberBytesMax = 20;

    /// <summary>The most bytes that <see cref="Fixed"/> writes: a number, the point and nine decimals.</summary>
    public const int FixedBytesMax = NumberBytesMax + 10;

    private static ReadOnlySpan<byte> Pairs =>
        "0001020304050607080910111213141516171819202122232425262728293031323334353637383940414243444546474849"u8
        + "5051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899"u8;

    private static ReadOnlySpan<long> PowersOfTen => [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000];

    /// <summary>Writes a whole number; returns its length.</summary>
    public static int Number(long value, Span<byte> room)
    {
        if (value is >= 0 and <= 9)
        {
            room[0] = (byte)('0' + value);
            return 1;
        }

        Utf8Formatter.TryFormat(value, room, out int written);
        return written;
    }

    /// <summary>Writes the last digits of a number that is not negative, zeros in front.</summary>
    public static void Digits(long value, int count, Span<byte> room)
    {
        int at = count;
        while (at >= 2)
        {
            (value, long pair) = Math.DivRem(value, 100);
            at -= 2;
            Pairs.Slice((int)pair * 2, 2).CopyTo(room[at..]);
        }

        if (at == 1)
        {
            room[0] = (byte)('0' + (value % 10));
        }
    }

    /// <summary>Writes a fraction with 1 to 9 decimals, rounded half away from zero; returns its length.</summary>
    public static int Fixed(double value, int decimals, Span<byte> room)
    {
        long scale = PowersOfTen[decimals];
        long scaled = (long)Math.Round(Math.Abs(value) * scale, MidpointRounding.AwayFromZero);
        int length = 0;
        if (value < 0 && scaled != 0)
        {
            room[length++] = (byte)'-';
        }

        (long whole, long rest) = Math.DivRem(scaled, scale);
        length += Number(whole, room[length..]);
        room[length++] = (byte)'.';
        Digits(rest, decimals, room[length..]);
        return length + decimals;
    }
}
