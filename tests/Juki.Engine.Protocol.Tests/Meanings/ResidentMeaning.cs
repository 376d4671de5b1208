using Juki.Engine.Model;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Protocol.Tests.Meanings;

/// <summary>The four items of a resident (PROTOCOL.md §5.1); the day as its number on the wire.</summary>
internal sealed record ResidentMeaning(
    Sex Sex, uint Removed, string FamilyName, string GivenName, string LatinName, string FamilyReading, string GivenReading, string BirthDate,
    string Address) : IMeaning
{
    public int BytesMax => Texts.BytesMax;

    private ResidentTexts Texts => new()
    {
        Sex = Sex,
        StatusDate = Day.Of(Removed),
        FamilyName = FamilyName,
        GivenName = GivenName,
        LatinName = LatinName,
        FamilyKana = FamilyReading,
        GivenKana = GivenReading,
        BirthDate = BirthDate,
        Address = Address,
    };

    public static ResidentMeaning Read(ref FieldReader fields)
    {
        ResidentFields items = ResidentFields.Read(ref fields);
        return new ResidentMeaning(
            items.Sex, WireDate.Of(items.StatusDate),
            WireText.Read(ref fields, items.FamilyName), WireText.Read(ref fields, items.GivenName), WireText.Read(ref fields, items.LatinName),
            WireText.Read(ref fields, items.FamilyKana), WireText.Read(ref fields, items.GivenKana), WireText.Read(ref fields, items.BirthDate),
            WireText.Read(ref fields, items.Address));
    }

    public void Write(ref FieldWriter fields) => Texts.Write(ref fields);
}
