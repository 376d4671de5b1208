using Juki.Engine.Model.Names;
using Juki.Engine.Model.Records;
using Juki.Engine.Model.Verdict;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Protocol.Tests.Meanings;

/// <summary>What was found of a query (PROTOCOL.md §5.2); items carried are null where they are not whole.</summary>
internal sealed record FindingsMeaning(
    ResultCode Result, Grade Grade, bool Removed, bool Superseded, bool Protected, CodeOwnership WhoseCode, NameLevel Name, FoldTier FoldTier,
    KanaLevel Reading, BirthLevel BirthDate, SexLevel Sex, AddressLevel Address, VersionKind Version, AnswerReason Reason, QueryItem ReasonItem,
    ItemSet? Items) : IMeaning
{
    public int BytesMax => Findings.Bytes;

    /// <summary>The codec's form of it.</summary>
    public Findings ToFields() => new()
    {
        Result = Result,
        Grade = Grade,
        Removed = Removed,
        Superseded = Superseded,
        Protected = Protected,
        Code = WhoseCode,
        Name = Name,
        Tier = FoldTier == 0 ? null : FoldTier,
        Kana = Reading,
        Birth = BirthDate,
        Sex = Sex,
        Address = Address,
        Version = Version,
        Reason = Reason,
        ReasonItem = ReasonItem,
        Items = Items,
    };

    public static FindingsMeaning Read(ref FieldReader fields) => From(Findings.Read(ref fields));

    public static FindingsMeaning From(in Findings found) => new(
        found.Result, found.Grade, found.Removed, found.Superseded, found.Protected, found.Code, found.Name, found.Tier ?? 0,
        found.Kana, found.Birth, found.Sex, found.Address, found.Version, found.Reason, found.ReasonItem, found.Items);

    public void Write(ref FieldWriter fields) => ToFields().Write(ref fields);
}
