using Juki.Engine.Model.Dates;
using Juki.Engine.Model.Records;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Messages;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Server.Lanes;

/// <summary>Writes the four items of residents into replies; one for each thread at work.</summary>
internal sealed class LookupText(Register register)
{
    private readonly RecordText _buffers = new();
    private readonly char[] _birthDate = new char[BirthDate.FormatLengthMax];

    public void PrefetchEntries(int residentRow) => register.PrefetchEntries(register[residentRow]);

    public void PrefetchTexts(int residentRow) => register.PrefetchFourItems(residentRow);

    /// <summary>The most bytes that the items take.</summary>
    public int BytesMax(int residentRow) => Read(residentRow).BytesMax;

    public void Write(int residentRow, ref FieldWriter fields) => Read(residentRow).Write(ref fields);

    private ResidentTexts Read(int residentRow)
    {
        FourItems items = register.ReadFourItems(residentRow, _buffers);
        return new ResidentTexts
        {
            Sex = items.Sex,
            StatusDate = items.StatusDate,
            FamilyName = items.FamilyName,
            GivenName = items.GivenName,
            LatinName = items.LatinName,
            FamilyKana = items.FamilyKana,
            GivenKana = items.GivenKana,
            BirthDate = _birthDate.AsSpan(0, items.BirthDate.Format(_birthDate)),
            Address = items.Address,
        };
    }
}
