using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;

namespace Juki.Engine.Protocol.Messages;

/// <summary>
/// The first frame of a connection (PROTOCOL.md §3).
/// <code>
/// 4 bytes "JUKI"   u16 lowest version   u16 highest version   text name of the client
/// </code>
/// </summary>
public readonly ref struct HelloRequest
{
    /// <summary>The most bytes of a client's or server's name.</summary>
    public const int NameBytesMax = 255;

    private const int FixedBytes = 4 + (2 * sizeof(ushort));

    /// <summary>What every connection begins with.</summary>
    public static ReadOnlySpan<byte> Magic => "JUKI"u8;

    /// <summary>The lowest version that the client speaks.</summary>
    public ushort VersionMin { get; init; }

    /// <summary>The highest version that the client speaks.</summary>
    public ushort VersionMax { get; init; }

    /// <summary>Name and version of the client's program, for logs.</summary>
    public ReadOnlySpan<byte> Client { get; init; }

    /// <summary>Bytes that it takes.</summary>
    public int Bytes => FixedBytes + FieldWriter.TextBytes(Client.Length);

    /// <summary>Reads a hello.</summary>
    /// <returns>Why it is none, or none that can be answered.</returns>
    public static WireFault Read(ReadOnlySpan<byte> payload, out HelloRequest hello)
    {
        FieldReader fields = new(payload);
        bool isJuki = fields.Bytes(Magic.Length).SequenceEqual(Magic);
        hello = new HelloRequest { VersionMin = fields.UInt16(), VersionMax = fields.UInt16(), Client = fields.Text() };
        return !isJuki || !fields.IsComplete || hello.Client.Length > NameBytesMax ? WireFault.NotJuki
            : ProtocolVersion.Agree(hello.VersionMin, hello.VersionMax) != 0 ? WireFault.None
            : WireFault.UnsupportedVersion;
    }

    /// <summary>Writes it.</summary>
    public void Write(ref FieldWriter fields)
    {
        fields.Bytes(Magic);
        fields.UInt16(VersionMin);
        fields.UInt16(VersionMax);
        fields.Text(Client);
    }
}
