using System.Buffers;
using System.Buffers.Binary;
using System.Text.Unicode;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Dates;

namespace Juki.Engine.Model.Changes.Encoding;

/// <summary>
/// Reads fields in order. Reading beyond the end gives zeros and is remembered, as is whatever else is not as it must be, so that a layout is
/// read straight on and <see cref="Fault"/> is asked once.
/// </summary>
internal ref struct LayoutReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;
    private LayoutFault _fault;

    /// <summary>The first fault, bytes that are left over counted as one.</summary>
    public readonly LayoutFault Fault => _fault != LayoutFault.None ? _fault : _rest.IsEmpty ? LayoutFault.None : LayoutFault.Overlong;

    public readonly bool HasFailed => _fault != LayoutFault.None;

    public byte Byte() => Take(sizeof(byte)) is [var value] ? value : default;

    public ushort UInt16() => Take(sizeof(ushort)) is { IsEmpty: false } field ? BinaryPrimitives.ReadUInt16LittleEndian(field) : default;

    public uint UInt32() => Take(sizeof(uint)) is { IsEmpty: false } field ? BinaryPrimitives.ReadUInt32LittleEndian(field) : default;

    public ulong UInt64() => Take(sizeof(ulong)) is { IsEmpty: false } field ? BinaryPrimitives.ReadUInt64LittleEndian(field) : default;

    /// <summary>The layout's version, which comes first.</summary>
    public void Version(byte known)
    {
        byte version = Byte();
        Require(HasFailed || version == known, LayoutFault.Version);
    }

    /// <summary>Bytes that are reserved.</summary>
    public void Zeros(int length) => Require(Take(length).IndexOfAnyExcept((byte)0) < 0, LayoutFault.Reserved);

    /// <summary>A text with its length in bytes before it (u16).</summary>
    public string Text(int charactersMax) => Text(UInt16(), charactersMax);

    /// <summary>A text of so many bytes.</summary>
    public string Text(int bytes, int charactersMax)
    {
        ReadOnlySpan<byte> utf8 = Take(bytes);
        char[] rented = ArrayPool<char>.Shared.Rent(utf8.Length);
        bool reads = Utf8.ToUtf16(utf8, rented, out _, out int length, replaceInvalidSequences: false) == OperationStatus.Done && length <= charactersMax;
        string text = reads ? new string(rented, 0, length) : "";
        ArrayPool<char>.Shared.Return(rented, clearArray: true);
        Require(reads, LayoutFault.Text);
        return text;
    }

    /// <summary>A code by its body.</summary>
    public ResidentCode Code()
    {
        ulong body = UInt64();
        Require(body < ResidentCode.BodyCount, LayoutFault.Value);
        return body < ResidentCode.BodyCount ? ResidentCode.FromBody(body) : default;
    }

    /// <summary>A date of birth, packed.</summary>
    public BirthDate BirthDate()
    {
        Require(Dates.BirthDate.TryFromPacked(UInt64(), out BirthDate date), LayoutFault.Value);
        return date;
    }

    /// <summary>A sex by its number (ISO/IEC 5218).</summary>
    public Sex Sex()
    {
        var sex = (Sex)Byte();
        Require(Enum.IsDefined(sex), LayoutFault.Value);
        return sex;
    }

    /// <summary>A day, or none. The last day of all is refused: there is none after it, on which another version could begin.</summary>
    public DateOnly? Day()
    {
        uint stored = UInt32();
        bool isDay = stored <= (uint)DateOnly.MaxValue.DayNumber;
        Require(isDay, LayoutFault.Value);
        return isDay && stored > 0 ? DateOnly.FromDayNumber((int)stored - 1) : null;
    }

    /// <summary>Remembers that something is not as it must be.</summary>
    public void Require(bool holds, LayoutFault otherwise)
    {
        if (!holds && !HasFailed)
        {
            _fault = otherwise;
            _rest = default;
        }
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        if (length > _rest.Length)
        {
            Require(false, LayoutFault.Truncated);
            return default;
        }

        ReadOnlySpan<byte> field = _rest[..length];
        _rest = _rest[length..];
        return field;
    }
}
