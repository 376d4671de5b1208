using Juki.Engine.Benchmarks.Comparing;
using Juki.Engine.Model.Records;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Benchmarks.Codec;

/// <summary>Items of a person, to be verified or searched for.</summary>
internal sealed class QueryQuestion : Specimen
{
    public required AskedFor Context { get; init; }

    public QueryOptions Options { get; init; }

    public byte Candidates { get; init; }

    public string Code { get; init; } = string.Empty;

    public string Name { get; init; } = string.Empty;

    public string Kana { get; init; } = string.Empty;

    public string BirthDate { get; init; } = string.Empty;

    public string Sex { get; init; } = string.Empty;

    public string Address { get; init; } = string.Empty;

    public override ulong Checksum() => RequestId + Context.Checksum() + (ulong)Options + Candidates + Of(Items());

    public QueryItems Items() => new() { Code = Code, Name = Name, Kana = Kana, BirthDate = BirthDate, Sex = Sex, Address = Address };

    /// <summary>Of the six texts.</summary>
    public static ulong Of(in QueryItems items) =>
        TextChecksum.Of(items.Code) + TextChecksum.Of(items.Name) + TextChecksum.Of(items.Kana)
        + TextChecksum.Of(items.BirthDate) + TextChecksum.Of(items.Sex) + TextChecksum.Of(items.Address);
}
