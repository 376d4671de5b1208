using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Juki.Engine.Protocol.Fields;

/// <summary>
/// Writes the fields of a payload in order into a place that was made large enough by the messages' own measure; writing beyond it
/// is a fault of the program and throws.
/// </summary>
public ref struct FieldWriter(Span<byte> place)
{
    private readonly Span<byte> _place = place;

    /// <summary>Bytes written.</summary>
    public int Written { get; private set; }

    /// <summary>Bytes of a text of so many bytes of UTF-8.</summary>
    public static int TextBytes(int utf8Bytes) => sizeof(ushort) + utf8Bytes;

    /// <summary>The most bytes of a text of so many characters.</summary>
    public static int TextBytesMax(int characters) => sizeof(ushort) + (Utf8.BytesPerCharMax * characters);

    /// <summary>One byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Byte(byte value) => _place[Written++] = value;

    /// <summary>u16, little-endian.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void UInt16(ushort value)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(_place[Written..], value);
        Written += sizeof(ushort);
    }

    /// <summary>u32, little-endian.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void UInt32(uint value)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(_place[Written..], value);
        Written += sizeof(uint);
    }

    /// <summary>u64, little-endian.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void UInt64(ulong value)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(_place[Written..], value);
        Written += sizeof(ulong);
    }

    /// <summary>f32, IEEE 754, little-endian.</summary>
    public void Single(float value) => UInt32(BitConverter.SingleToUInt32Bits(value));

    /// <summary>A text that is UTF-8 already.</summary>
    public void Text(ReadOnlySpan<byte> utf8)
    {
        UInt16(checked((ushort)utf8.Length));
        Bytes(utf8);
    }

    /// <summary>A text, as UTF-8.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        Span<byte> length = Reserve(sizeof(ushort));
        BinaryPrimitives.WriteUInt16LittleEndian(length, Characters(text));
    }

    /// <summary>A text's UTF-8 without its length, which is returned.</summary>
    public ushort Characters(ReadOnlySpan<char> text)
    {
        int bytes = Utf8.Encode(text, _place[Written..]);
        Written += bytes;
        return checked((ushort)bytes);
    }

    /// <summary>A place of so many bytes that is filled later.</summary>
    public Span<byte> Reserve(int length)
    {
        Span<byte> reserved = _place.Slice(Written, length);
        Written += length;
        return reserved;
    }

    /// <summary>Bytes as they are.</summary>
    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_place[Written..]);
        Written += bytes.Length;
    }
}
