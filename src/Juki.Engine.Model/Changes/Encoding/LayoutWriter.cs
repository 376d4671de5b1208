using System.Buffers;
using System.Buffers.Binary;
using System.Text.Unicode;
using Juki.Engine.Model.Codes;

namespace Juki.Engine.Model.Changes.Encoding;

/// <summary>Writes fields in order, little-endian.</summary>
internal readonly ref struct LayoutWriter(IBufferWriter<byte> output)
{
    /// <summary>No UTF-16 code unit takes more bytes of UTF-8.</summary>
    private const int Utf8BytesForEachChar = 3;

    public void Byte(byte value) => output.Write([value]);

    public void UInt16(int value)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(output.GetSpan(sizeof(ushort)), checked((ushort)value));
        output.Advance(sizeof(ushort));
    }

    public void UInt32(uint value)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(output.GetSpan(sizeof(uint)), value);
        output.Advance(sizeof(uint));
    }

    public void UInt64(ulong value)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(output.GetSpan(sizeof(ulong)), value);
        output.Advance(sizeof(ulong));
    }

    /// <summary>A code by its body.</summary>
    public void Code(ResidentCode code) => UInt64(code.Body);

    /// <summary>A day: 0 for none, else days since 0001-01-01 plus one.</summary>
    public void Day(DateOnly? day) => UInt32(day is { } known ? (uint)known.DayNumber + 1 : 0);

    /// <summary>A text: its length in bytes (u16), then UTF-8.</summary>
    public void Text(string text)
    {
        Span<byte> place = output.GetSpan(sizeof(ushort) + (text.Length * Utf8BytesForEachChar));
        Utf8.FromUtf16(text, place[sizeof(ushort)..], out _, out int written);
        BinaryPrimitives.WriteUInt16LittleEndian(place, checked((ushort)written));
        output.Advance(sizeof(ushort) + written);
    }
}
