namespace Juki.Engine.Protocol.Frames;

/// <summary>What a frame says. A reply has the kind of its request and <see cref="Reply"/>. The numbers never change.</summary>
public enum MessageKind : byte
{
    /// <summary>No kind.</summary>
    None = 0,

    /// <summary>First frame of a client: versions; answered with limits.</summary>
    Hello = 0x01,

    /// <summary>Last frame of a client: answered when all its requests are, then the connection ends.</summary>
    Goodbye = 0x02,

    /// <summary>Calls a batch off.</summary>
    Cancel = 0x03,

    /// <summary>How the server is.</summary>
    Status = 0x04,

    /// <summary>Who has a resident code?</summary>
    Lookup = 0x10,

    /// <summary>Do these items belong to the resident of this code?</summary>
    Verify = 0x11,

    /// <summary>Who is the person with these items?</summary>
    Search = 0x12,

    /// <summary>Many lookups.</summary>
    LookupBatch = 0x20,

    /// <summary>Many verifications.</summary>
    VerifyBatch = 0x21,

    /// <summary>Many searches.</summary>
    SearchBatch = 0x22,

    /// <summary>Many searches at one journal address. From version 2 on.</summary>
    SearchBatchAt = 0x23,

    /// <summary>Applies a change of a resident. From version 2 on.</summary>
    Change = 0x30,

    /// <summary>Applies many changes in their order. From version 2 on.</summary>
    ChangeBatch = 0x31,

    /// <summary>What has changed since a journal address? From version 2 on.</summary>
    ChangeFeed = 0x32,

    /// <summary>The bit that makes a reply's kind of a request's.</summary>
    Reply = 0x80,

    /// <summary>Notice of a server that is about to leave: send nothing more; what was sent is still answered.</summary>
    Leaving = 0xF0,

    /// <summary>A numbered <see cref="WireFault"/> in place of a reply.</summary>
    Error = 0xFF,
}
