using Juki.Engine.Protocol.Fields;

namespace Juki.Engine.Protocol.Messages;

/// <summary>
/// How a server is (PROTOCOL.md §6).
/// <code>
/// u8 state   3 × u8 zero   u32 connections   u64 residents   u64 milliseconds since it started   u32 batches waiting or at work
/// </code>
/// </summary>
/// <param name="State">Whether it answers.</param>
/// <param name="Connections">Connections, this one too.</param>
/// <param name="Residents">Residents in the register, removed ones not counted.</param>
/// <param name="UptimeMs">Milliseconds since it started.</param>
/// <param name="Batches">Batches of all connections that wait or are at work.</param>
public readonly record struct StatusReply(ServerState State, uint Connections, ulong Residents, ulong UptimeMs, uint Batches)
{
    /// <summary>Bytes that it takes.</summary>
    public const int Bytes = (2 * sizeof(uint)) + (2 * sizeof(ulong)) + sizeof(uint);

    /// <summary>Reads it.</summary>
    public static StatusReply Read(ref FieldReader fields)
    {
        byte state = fields.Byte();
        fields.Zero();
        fields.Zero();
        fields.Zero();
        if (state > (byte)ServerState.Damaged)
        {
            fields.Fail();
        }

        return new StatusReply((ServerState)state, fields.UInt32(), fields.UInt64(), fields.UInt64(), fields.UInt32());
    }

    /// <summary>Writes it.</summary>
    public void Write(ref FieldWriter fields)
    {
        fields.Byte((byte)State);
        fields.Byte(0);
        fields.Byte(0);
        fields.Byte(0);
        fields.UInt32(Connections);
        fields.UInt64(Residents);
        fields.UInt64(UptimeMs);
        fields.UInt32(Batches);
    }
}
