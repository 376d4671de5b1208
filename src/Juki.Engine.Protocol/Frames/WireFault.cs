namespace Juki.Engine.Protocol.Frames;

/// <summary>
/// Why a request or a connection ended without a reply (PROTOCOL.md §7). From <see cref="NotJuki"/> on the connection ends with
/// it; below, only the request. The numbers never change.
/// </summary>
public enum WireFault : ushort
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>No request of this kind in the version agreed on.</summary>
    UnknownKind = 101,

    /// <summary>The payload is cut short, too long, or not UTF-8.</summary>
    MalformedPayload = 102,

    /// <summary>A flag that is not defined, or not for this kind.</summary>
    UnknownFlag = 103,

    /// <summary>A batch of more items than agreed on, or of none; a question for changes of no notices, or with more codes than the server takes.</summary>
    BatchSize = 104,

    /// <summary>More batches, changes or questions for changes in flight than the connection, or all together, may have.</summary>
    TooManyInFlight = 105,

    /// <summary>A compressed payload states a length beyond the limit.</summary>
    DecompressedTooLarge = 106,

    /// <summary>A compressed payload does not give the length that it states.</summary>
    Undecodable = 107,

    /// <summary>The batch was called off.</summary>
    Cancelled = 108,

    /// <summary>The server is leaving and did not take the request.</summary>
    Draining = 109,

    /// <summary>The server's register was found damaged; no answer of it may be relied on.</summary>
    RegisterDamaged = 110,

    /// <summary>A fault of the server; its log says more.</summary>
    Internal = 111,

    /// <summary>Operator id or case reference is longer than allowed.</summary>
    MalformedContext = 112,

    /// <summary>The reply would be longer than any payload may be.</summary>
    ReplyTooLarge = 113,

    /// <summary>The server takes no changes: it opened its register to read it.</summary>
    ReadOnly = 114,

    /// <summary>The journal takes no changes now; whether this one survived is not known.</summary>
    ChangesStopped = 115,

    /// <summary>There is no change yet with the journal address that was asked for.</summary>
    AddressNotReached = 116,

    /// <summary>The journal address is older than what the server holds.</summary>
    AddressTooOld = 117,

    /// <summary>The first bytes are not a hello of this protocol.</summary>
    NotJuki = 201,

    /// <summary>No version that both sides know.</summary>
    UnsupportedVersion = 202,

    /// <summary>A frame longer than agreed on.</summary>
    FrameTooLarge = 203,

    /// <summary>A request id that is not above the last one: it was used already.</summary>
    RequestIdNotRising = 204,

    /// <summary>A second hello.</summary>
    HelloRepeated = 205,

    /// <summary>No hello in time.</summary>
    HandshakeTimeout = 206,

    /// <summary>A frame was begun and not completed in time.</summary>
    FrameTimeout = 207,

    /// <summary>Nothing was asked for too long.</summary>
    IdleTimeout = 208,

    /// <summary>Replies were not read in time.</summary>
    SendTimeout = 209,

    /// <summary>The server has as many connections as it takes.</summary>
    TooManyConnections = 210,
}
