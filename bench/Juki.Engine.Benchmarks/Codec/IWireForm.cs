using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;

namespace Juki.Engine.Benchmarks.Codec;

/// <summary>How one kind of message stands on our wire.</summary>
/// <typeparam name="T">The message as a program holds it.</typeparam>
internal interface IWireForm<in T>
    where T : Specimen
{
    MessageKind Kind { get; }

    int PayloadBytesMax(T message);

    void Write(T message, ref FieldWriter fields);

    /// <summary>Reads a payload to what its receiver uses: numbers, and texts in UTF-16 in a place that is used again.</summary>
    /// <returns>Checksum of all of it, the request id excepted.</returns>
    ulong Read(ref FieldReader fields, TextPlace texts);
}
