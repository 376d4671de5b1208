using Juki.Engine.Model.Dates;
using Juki.Engine.Model.Records;
using Juki.Engine.Protocol.Messages;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Server.Lanes;

/// <summary>Writes the four items of residents into replies; one for each thread at work.</summary>
internal sealed class LookupText(Register register)
{
    private readonly RecordText _buffers = new();
    private readonly char[] _birthDate = new char[BirthDate.FormatLengthMax];

    public void PrefetchEntries(int residentRow) => register.PrefetchFourItems(residentRow);

    public void PrefetchTexts(int residentRow) => register.PrefetchFourItemTexts(residentRow);

    /// <summary>The items, valid until the next call.</summary>
    public ResidentTexts Read(int residentRow)
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
