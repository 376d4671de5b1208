using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Changes.Encoding;
using Juki.Engine.Model.Codes;

namespace Juki.Engine.Changes;

/// <summary>
/// An event with all that can be said of it without a register: whether it is well formed, and the marks by which it is known when it is
/// sent again. Made on any thread, so that whoever submits many leaves only the rest to the writer.
/// </summary>
public readonly record struct CheckedEvent
{
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _bytes;

    private CheckedEvent(ChangeEvent change)
    {
        Event = change;
        Finding = EventCheck.Check(change);
        Key = Finding.IsFault ? default : HashOf(change.Key);
        Content = Finding.IsFault ? default : ContentOf(change);
    }

    /// <summary>The event.</summary>
    public ChangeEvent Event { get; }

    /// <summary>What is wrong with it by itself.</summary>
    internal ChangeFinding Finding { get; }

    /// <summary>Hash of the key.</summary>
    internal UInt128 Key { get; }

    /// <summary>Hash of all but the codes: that of an entry may be drawn, so that the sender's event has none.</summary>
    internal ulong Content { get; }

    /// <summary>Checks an event.</summary>
    public static CheckedEvent Of(ChangeEvent change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return new CheckedEvent(change);
    }

    /// <summary>Hides the event.</summary>
    public override string ToString() => $"checked {Event}";

    private static UInt128 HashOf(string key)
    {
        Span<byte> bytes = stackalloc byte[Encoding.UTF8.GetMaxByteCount(ChangeEvent.KeyLengthMax)];
        return BinaryPrimitives.ReadUInt128LittleEndian(Sha256(bytes[..Encoding.UTF8.GetBytes(key, bytes)], stackalloc byte[SHA256.HashSizeInBytes]));
    }

    private static ulong ContentOf(ChangeEvent change)
    {
        ResidentCode none = ResidentCode.FromBody(0);
        ArrayBufferWriter<byte> bytes = _bytes ??= new ArrayBufferWriter<byte>();
        bytes.ResetWrittenCount();
        EventLayout.Write(change with { Code = none, NewCode = change.Reason == ChangeReason.CodeOnRequest ? none : null }, bytes);
        return BinaryPrimitives.ReadUInt64LittleEndian(Sha256(bytes.WrittenSpan, stackalloc byte[SHA256.HashSizeInBytes]));
    }

    private static ReadOnlySpan<byte> Sha256(ReadOnlySpan<byte> bytes, Span<byte> hash)
    {
        SHA256.HashData(bytes, hash);
        return hash;
    }
}
