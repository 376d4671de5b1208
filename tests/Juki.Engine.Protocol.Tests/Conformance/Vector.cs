using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Tests.Meanings;

namespace Juki.Engine.Protocol.Tests.Conformance;

/// <summary>One frame of <c>Vectors</c>: its bytes, and the meaning that stands beside them.</summary>
internal sealed class Vector
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private Vector(string path)
    {
        Name = Path.GetFileNameWithoutExtension(path);
        Bytes = File.ReadAllBytes(Path.ChangeExtension(path, ".bin"));
        JsonNode meaning = JsonNode.Parse(File.ReadAllText(path))!;
        Kind = (MessageKind)byte.Parse(((string)meaning["kind"]!)[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        Flags = (FrameFlags)(byte)meaning["flags"]!;
        Fault = (WireFault)(ushort)meaning["status"]!;
        RequestId = (ulong)meaning["requestId"]!;
        Meaning = (IMeaning)meaning["payload"].Deserialize(Layouts.TypeOf(Kind), Json)!;
    }

    /// <summary>All vectors.</summary>
    public static IReadOnlyList<Vector> All { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.json").Order(StringComparer.Ordinal).Select(path => new Vector(path))];

    /// <summary>Where the vectors lie beside the running tests.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "Vectors");

    /// <summary>Name of its files.</summary>
    public string Name { get; }

    /// <summary>The frame as it goes over the wire.</summary>
    public byte[] Bytes { get; }

    public MessageKind Kind { get; }

    public FrameFlags Flags { get; }

    public WireFault Fault { get; }

    public ulong RequestId { get; }

    /// <summary>What the payload means.</summary>
    public IMeaning Meaning { get; }

    /// <summary>The header in front of a payload of so many bytes.</summary>
    public FrameHeader HeaderOf(int payloadBytes) => new((uint)payloadBytes, Kind, Flags, Fault, RequestId);

    /// <summary>The payload before compression.</summary>
    public byte[] Payload() => Payloads.Plain(Flags, Bytes.AsSpan(FrameHeader.Bytes));

    /// <summary>A meaning as text: equal meanings give equal texts, and unequal ones show where they differ.</summary>
    public static string Text(IMeaning? meaning) => meaning is null ? "malformed" : JsonSerializer.Serialize(meaning, meaning.GetType(), Json);

    public override string ToString() => Name;
}
