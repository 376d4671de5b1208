using System.Buffers;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Changes.Encoding;
using Juki.Engine.Model.Codes;

namespace Juki.Engine.Protocol.Messages;

/// <summary>
/// A change on its way to a server, in the very layout of the journal, so that there is one (<see cref="EventLayout"/>, PROTOCOL.md §5.5). What
/// the server draws is zero in it: the code of an entry that nobody gave one yet, and the new code of a code change.
/// </summary>
public static class WireEvent
{
    /// <summary>Stands where a code will be drawn.</summary>
    private static readonly ResidentCode Undrawn = ResidentCode.FromBody(0);

    /// <summary>Writes an event, a code that it lacks as zero.</summary>
    public static void Write(ChangeEvent change, IBufferWriter<byte> output) => EventLayout.Write(
        change with { Code = change.Code ?? Undrawn, NewCode = change.Reason == ChangeReason.CodeOnRequest ? Undrawn : null }, output);

    /// <summary>
    /// Reads an event; null if it is none, or if it chooses the code that the server is to draw. Whether it may lack its code is for
    /// <see cref="EventCheck"/> to say, with a reason.
    /// </summary>
    public static ChangeEvent? Read(ReadOnlySpan<byte> bytes) =>
        EventLayout.Read(bytes, out ChangeEvent? change) == LayoutFault.None && change!.NewCode is null or { Body: 0 }
            ? change with { Code = change.Code == Undrawn ? null : change.Code, NewCode = null }
            : null;
}
