using Juki.Engine.Benchmarks.Comparing;
using Juki.Engine.Model;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Benchmarks.Codec;

/// <summary>The resident of a code with the four items.</summary>
internal sealed class LookupFound : Specimen
{
    public LookupReply Reply { get; init; }

    public Sex Sex { get; init; }

    public string FamilyName { get; init; } = string.Empty;

    public string GivenName { get; init; } = string.Empty;

    public string LatinName { get; init; } = string.Empty;

    public string FamilyKana { get; init; } = string.Empty;

    public string GivenKana { get; init; } = string.Empty;

    public string BirthDate { get; init; } = string.Empty;

    public string Address { get; init; } = string.Empty;

    public override ulong Checksum() => RequestId + Of(Reply) + Of(Texts());

    public ResidentTexts Texts() => new()
    {
        Sex = Sex,
        FamilyName = FamilyName,
        GivenName = GivenName,
        LatinName = LatinName,
        FamilyKana = FamilyKana,
        GivenKana = GivenKana,
        BirthDate = BirthDate,
        Address = Address,
    };

    public static ulong Of(in LookupReply reply) => (ulong)reply.State + (ulong)reply.Status + (reply.Protected ? 1UL : 0) + reply.Code;

    public static ulong Of(in ResidentTexts texts) =>
        (ulong)texts.Sex + TextChecksum.Of(texts.FamilyName) + TextChecksum.Of(texts.GivenName) + TextChecksum.Of(texts.LatinName)
        + TextChecksum.Of(texts.FamilyKana) + TextChecksum.Of(texts.GivenKana) + TextChecksum.Of(texts.BirthDate) + TextChecksum.Of(texts.Address);
}
