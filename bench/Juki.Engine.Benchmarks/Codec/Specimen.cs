namespace Juki.Engine.Benchmarks.Codec;

/// <summary>A message as a program holds it before it is sent and after it has come: texts are strings. No record, so that no text shows it.</summary>
internal abstract class Specimen
{
    public ulong RequestId { get; init; }

    /// <summary>Of all fields that a receiver uses: whoever reads the message must come to the same.</summary>
    public abstract ulong Checksum();
}
