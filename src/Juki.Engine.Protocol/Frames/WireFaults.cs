namespace Juki.Engine.Protocol.Frames;

/// <summary>What follows from a fault.</summary>
public static class WireFaults
{
    /// <summary>The connection ends with it; else only the request does.</summary>
    public static bool EndsConnection(this WireFault fault) => fault >= WireFault.NotJuki;

    /// <summary>What went wrong and what to do; goes out as the payload of an error. Never holds data of a request.</summary>
    public static ReadOnlySpan<byte> Words(this WireFault fault) => fault switch
    {
        WireFault.UnknownKind => "this version knows no such kind of request"u8,
        WireFault.MalformedPayload => "the payload does not have the layout of its kind; see PROTOCOL.md"u8,
        WireFault.UnknownFlag => "a flag is not defined for this kind, or a reserved byte is not zero"u8,
        WireFault.BatchSize => "a batch holds from one item to the number that hello gave; a question for changes, one notice or more and no more codes than the server takes"u8,
        WireFault.TooManyInFlight => "more is in flight than this connection, or all together, may have; wait for a reply and try again"u8,
        WireFault.DecompressedTooLarge => "the payload decompresses beyond the limit that hello gave; send smaller batches"u8,
        WireFault.Undecodable => "the payload is no LZ4 block of the length that it states"u8,
        WireFault.Cancelled => "called off"u8,
        WireFault.Draining => "the server is leaving and did not take the request; ask another or later"u8,
        WireFault.RegisterDamaged => "the register was found damaged; nothing is answered until it is repaired"u8,
        WireFault.Internal => "a fault of the server; its log says more"u8,
        WireFault.MalformedContext => "operator id or case reference is longer than allowed"u8,
        WireFault.ReplyTooLarge => "the reply would be longer than 64 MiB; ask in smaller batches"u8,
        WireFault.ReadOnly => "this server takes no changes; send them to the one that was started to take them"u8,
        WireFault.ChangesStopped => "the journal takes no changes, the server's health says why; when it does again, send the change again with its key"u8,
        WireFault.AddressNotReached => "no change has this journal address yet; ask for an earlier one, or later"u8,
        WireFault.AddressTooOld => "the server does not hold what is so old; begin again from its present address, or from an export"u8,
        WireFault.NotJuki => "the first frame is no hello of this protocol"u8,
        WireFault.UnsupportedVersion => "no common version; this server speaks versions 1 and 2"u8,
        WireFault.FrameTooLarge => "the frame is longer than hello allowed"u8,
        WireFault.RequestIdNotRising => "a request id must be above the last one"u8,
        WireFault.HelloRepeated => "hello was said already"u8,
        WireFault.HandshakeTimeout => "no hello in time"u8,
        WireFault.FrameTimeout => "a frame was begun and not completed in time"u8,
        WireFault.IdleTimeout => "nothing was asked for too long"u8,
        WireFault.SendTimeout => "replies were not read in time"u8,
        WireFault.TooManyConnections => "the server has as many connections as it takes; come again later"u8,
        _ => default,
    };
}
