using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Juki.Engine.Protocol.Fields;

/// <summary>
/// Reads the fields of a payload in order. Reading beyond the end gives zeros and is remembered, so that a message is read straight
/// on and <see cref="IsComplete"/> is asked once.
/// </summary>
public ref struct FieldReader(ReadOnlySpan<byte> payload)
{
    private ReadOnlySpan<byte> _rest = payload;

    /// <summary>Something was not there, or not as it must be.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Everything was there and nothing is left.</summary>
    public readonly bool IsComplete => !HasFailed && _rest.IsEmpty;

    /// <summary>What has not been read yet.</summary>
    public readonly ReadOnlySpan<byte> Rest => _rest;

    /// <summary>One byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte Byte()
    {
        ReadOnlySpan<byte> bytes = Bytes(sizeof(byte));
        return bytes.IsEmpty ? default : bytes[0];
    }

    /// <summary>u16, little-endian.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ushort UInt16()
    {
        ReadOnlySpan<byte> bytes = Bytes(sizeof(ushort));
        return bytes.IsEmpty ? default : BinaryPrimitives.ReadUInt16LittleEndian(bytes);
    }

    /// <summary>u32, little-endian.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint UInt32()
    {
        ReadOnlySpan<byte> bytes = Bytes(sizeof(uint));
        return bytes.IsEmpty ? default : BinaryPrimitives.ReadUInt32LittleEndian(bytes);
    }

    /// <summary>u64, little-endian.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong UInt64()
    {
        ReadOnlySpan<byte> bytes = Bytes(sizeof(ulong));
        return bytes.IsEmpty ? default : BinaryPrimitives.ReadUInt64LittleEndian(bytes);
    }

    /// <summary>f32, IEEE 754, little-endian.</summary>
    public float Single() => BitConverter.UInt32BitsToSingle(UInt32());

    /// <summary>A text: its length in bytes (u16), then UTF-8.</summary>
    public ReadOnlySpan<byte> Text() => Bytes(UInt16());

    /// <summary>So many bytes; empty where they are not there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Bytes(int length)
    {
        if ((uint)length > (uint)_rest.Length)
        {
            Fail();
            return default;
        }

        ReadOnlySpan<byte> bytes = _rest[..length];
        _rest = _rest[length..];
        return bytes;
    }

    /// <summary>A byte that is reserved.</summary>
    public void Zero()
    {
        if (Byte() != 0)
        {
            Fail();
        }
    }

    /// <summary>Remembers that something is not as it must be.</summary>
    public void Fail()
    {
        HasFailed = true;
        _rest = default;
    }
}
