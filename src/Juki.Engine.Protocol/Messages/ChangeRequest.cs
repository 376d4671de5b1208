using Juki.Engine.Protocol.Fields;

namespace Juki.Engine.Protocol.Messages;

/// <summary>
/// A change of a resident (PROTOCOL.md §5.5).
/// <code>
/// context   event (WireEvent), to the end of the payload
/// </code>
/// </summary>
public readonly ref struct ChangeRequest
{
    /// <summary>For whom and why.</summary>
    public ContextFields Context { get; init; }

    /// <summary>The event, for <see cref="WireEvent"/>.</summary>
    public ReadOnlySpan<byte> Event { get; init; }

    /// <summary>Bytes that it takes.</summary>
    public int Bytes => Context.Bytes + Event.Length;

    /// <summary>Reads a request.</summary>
    public static ChangeRequest Read(ref FieldReader fields) => new() { Context = ContextFields.Read(ref fields), Event = fields.Bytes(fields.Rest.Length) };

    /// <summary>Writes it.</summary>
    public void Write(ref FieldWriter fields)
    {
        Context.Write(ref fields);
        fields.Bytes(Event);
    }
}
