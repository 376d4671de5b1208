using Juki.Engine.Protocol.Fields;

namespace Juki.Engine.Protocol.Messages;

/// <summary>
/// What has changed since a journal address (PROTOCOL.md §5.6)? <see cref="CodeCount"/> codes follow.
/// <code>
/// context   u64 since   u32 notices at most   u32 milliseconds to wait   u32 count of codes (0: all residents)   count × u64 code
/// </code>
/// </summary>
public readonly ref struct FeedRequest
{
    private const int FixedBytes = sizeof(ulong) + (3 * sizeof(uint));

    /// <summary>For whom and why.</summary>
    public ContextFields Context { get; init; }

    /// <summary>The address up to which all is known.</summary>
    public ulong Since { get; init; }

    /// <summary>The most notices of the reply.</summary>
    public uint NoticesMax { get; init; }

    /// <summary>How long the server may keep the request where nothing has changed yet.</summary>
    public uint WaitMs { get; init; }

    /// <summary>How many codes follow; none for all residents.</summary>
    public uint CodeCount { get; init; }

    /// <summary>Bytes that it takes with its codes.</summary>
    public int Bytes => Context.Bytes + FixedBytes + ((int)CodeCount * sizeof(ulong));

    /// <summary>Reads what stands before the codes.</summary>
    public static FeedRequest Read(ref FieldReader fields) => new()
    {
        Context = ContextFields.Read(ref fields),
        Since = fields.UInt64(),
        NoticesMax = fields.UInt32(),
        WaitMs = fields.UInt32(),
        CodeCount = fields.UInt32(),
    };

    /// <summary>Writes what stands before the codes.</summary>
    public void Write(ref FieldWriter fields)
    {
        Context.Write(ref fields);
        fields.UInt64(Since);
        fields.UInt32(NoticesMax);
        fields.UInt32(WaitMs);
        fields.UInt32(CodeCount);
    }
}
