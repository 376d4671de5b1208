using Juki.Engine.Protocol.Fields;

namespace Juki.Engine.Protocol.Messages;

/// <summary>
/// Who a person is, and how sure that is (PROTOCOL.md §5.3); <see cref="CandidateCount"/> candidates follow.
/// <code>
/// 16 bytes of findings   u64 code (0: nobody is named)   f32 weight   f32 probability   u32 rivals   u32 from   u32 to   u32 candidates
/// </code>
/// </summary>
public record struct SearchReply
{
    /// <summary>Bytes that it takes without candidates.</summary>
    public const int Bytes = Findings.Bytes + sizeof(ulong) + (6 * sizeof(uint));

    /// <summary>Verdict, levels, reason.</summary>
    public Findings Findings;

    /// <summary>Code of the resident named; <see cref="PackedCode.None"/> where nobody is.</summary>
    public ulong Code;

    /// <summary>Match weight in bits.</summary>
    public float Weight;

    /// <summary>Probability that the resident named is the person asked for.</summary>
    public float Probability;

    /// <summary>Rivals that the reason speaks of, or others with the same name and date.</summary>
    public int Rivals;

    /// <summary>First day of the matched version's period.</summary>
    public DateOnly? From;

    /// <summary>Last day of the matched version's period.</summary>
    public DateOnly? To;

    /// <summary>How many candidates follow.</summary>
    public int CandidateCount;

    /// <summary>Reads a reply; its candidates are to be read next.</summary>
    public static SearchReply Read(ref FieldReader fields)
    {
        SearchReply reply = new()
        {
            Findings = Findings.Read(ref fields),
            Code = fields.UInt64(),
            Weight = fields.Single(),
            Probability = fields.Single(),
            Rivals = (int)fields.UInt32(),
        };
        bool areDays = WireDate.TryRead(fields.UInt32(), out reply.From) & WireDate.TryRead(fields.UInt32(), out reply.To);
        uint candidates = fields.UInt32();
        if (!areDays || reply.Rivals < 0 || candidates > QueryRequest.CandidatesMax)
        {
            fields.Fail();
            return default;
        }

        reply.CandidateCount = (int)candidates;
        return reply;
    }

    /// <summary>Writes it; its candidates are to be written next.</summary>
    public readonly void Write(ref FieldWriter fields)
    {
        Findings.Write(ref fields);
        fields.UInt64(Code);
        fields.Single(Weight);
        fields.Single(Probability);
        fields.UInt32((uint)Rivals);
        fields.UInt32(WireDate.Of(From));
        fields.UInt32(WireDate.Of(To));
        fields.UInt32((uint)CandidateCount);
    }

    /// <summary>Hides the code.</summary>
    public override readonly string ToString() => $"search reply: {(int)Findings.Result:00}";
}
