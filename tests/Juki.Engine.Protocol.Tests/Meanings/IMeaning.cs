using Juki.Engine.Protocol.Fields;

namespace Juki.Engine.Protocol.Tests.Meanings;

/// <summary>
/// What a payload means, as the JSON beside a vector says it: plain values that are written by the codec, read back by the codec, and
/// compared.
/// </summary>
internal interface IMeaning
{
    /// <summary>The most bytes that it takes, by the codec's own measure.</summary>
    int BytesMax { get; }

    /// <summary>Writes it with the codec.</summary>
    void Write(ref FieldWriter fields);
}
