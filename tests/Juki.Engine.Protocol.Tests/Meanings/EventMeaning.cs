using System.Buffers;
using Juki.Engine.Model;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Dates;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Protocol.Tests.Meanings;

/// <summary>A change of a resident (PROTOCOL.md §5.5). An item is null where it is not mentioned and empty where it is taken away.</summary>
internal sealed record EventMeaning(
    ChangeReason Reason, uint Date, long Processed, int Municipality, ulong Code, string Key,
    string? FamilyName, string? GivenName, string? FamilyKana, string? GivenKana, string? LatinName, string? Alias, string? FormerSurname,
    ulong? BirthDate, byte? Sex, string? MunicipalityCode, string? Address, string? Household)
{
    /// <summary>The event as it goes over the wire.</summary>
    public byte[] Bytes
    {
        get
        {
            ArrayBufferWriter<byte> output = new();
            WireEvent.Write(ToEvent(), output);
            return output.WrittenSpan.ToArray();
        }
    }

    /// <summary>What some bytes mean; null if they are no event.</summary>
    public static EventMeaning? Of(ReadOnlySpan<byte> bytes) => WireEvent.Read(bytes) is { } change ? Of(change) : null;

    private static EventMeaning Of(ChangeEvent change) => new(
        change.Reason, WireDate.Of(change.Date), change.Processed.UnixSeconds, change.Sender.Value, change.Code is { } code ? PackedCode.Of(code) : 0, change.Key,
        change.Items.FamilyName, change.Items.GivenName, change.Items.FamilyKana, change.Items.GivenKana, change.Items.LatinName, change.Items.Alias,
        change.Items.FormerSurname, change.Items.BirthDate?.Packed, (byte?)change.Items.Sex, change.Items.MunicipalityCode, change.Items.Address, change.Items.Household);

    private ChangeEvent ToEvent() => new()
    {
        Reason = Reason,
        Date = Day.Of(Date)!.Value,
        Processed = new ProcessingTime(Processed),
        Sender = MunicipalityNumber.TryOf(Municipality, out MunicipalityNumber sender) ? sender : throw new InvalidDataException($"{Municipality} is no municipality."),
        Code = Code == 0 ? null : PackedCode.TryRead(Code, out ResidentCode code) ? code : throw new InvalidDataException($"{Code} is no code."),
        Key = Key,
        Items = new ItemChanges
        {
            FamilyName = FamilyName,
            GivenName = GivenName,
            FamilyKana = FamilyKana,
            GivenKana = GivenKana,
            LatinName = LatinName,
            Alias = Alias,
            FormerSurname = FormerSurname,
            BirthDate = BirthDate is not { } packed ? null : Model.Dates.BirthDate.TryFromPacked(packed, out BirthDate date) ? date : throw new InvalidDataException($"{packed} is no date."),
            Sex = (Sex?)Sex,
            MunicipalityCode = MunicipalityCode,
            Address = Address,
            Household = Household,
        },
    };
}
