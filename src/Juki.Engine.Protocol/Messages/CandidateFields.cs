using Juki.Engine.Protocol.Fields;

namespace Juki.Engine.Protocol.Messages;

/// <summary>
/// One of the best candidates of a search, the one named among them (PROTOCOL.md §5.3).
/// <code>
/// u64 code   f32 weight   f32 probability
/// </code>
/// </summary>
/// <param name="Code">Its code as a number.</param>
/// <param name="Weight">Its match weight in bits.</param>
/// <param name="Probability">Its probability.</param>
public readonly record struct CandidateFields(ulong Code, float Weight, float Probability)
{
    /// <summary>Bytes that it takes.</summary>
    public const int Bytes = sizeof(ulong) + (2 * sizeof(float));

    /// <summary>Reads a candidate.</summary>
    public static CandidateFields Read(ref FieldReader fields) => new(fields.UInt64(), fields.Single(), fields.Single());

    /// <summary>Writes it.</summary>
    public void Write(ref FieldWriter fields)
    {
        fields.UInt64(Code);
        fields.Single(Weight);
        fields.Single(Probability);
    }

    /// <summary>Hides the code.</summary>
    public override string ToString() => "candidate (hidden)";
}
