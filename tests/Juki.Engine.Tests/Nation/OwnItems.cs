using System.Globalization;
using Juki.Engine.Model.Dates;
using Juki.Engine.Model.Records;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Tests.Nation;

/// <summary>The four items of a resident as registered, for asking after that very resident.</summary>
internal sealed class OwnItems(Register register)
{
    private readonly RecordText _text = new();
    private readonly char[] _date = new char[BirthDate.FormatLengthMax];

    public QueryItems Of(int row)
    {
        ResidentRecord resident = register.ReadResident(row, _text);
        return new QueryItems
        {
            Name = resident.FamilyName.IsEmpty ? resident.LatinName : $"{resident.FamilyName} {resident.GivenName}".Trim(),
            BirthDate = _date.AsSpan(0, resident.BirthDate.Format(_date)),
            Sex = ((int)resident.Sex).ToString(CultureInfo.InvariantCulture),
            Address = resident.Address,
        };
    }
}
