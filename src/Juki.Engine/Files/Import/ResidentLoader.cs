using Juki.Engine.Files.Columns;
using Juki.Engine.Files.Csv;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Records;

namespace Juki.Engine.Files.Import;

/// <summary>Takes rows of a residents file.</summary>
/// <param name="columns">Where its columns stand.</param>
/// <param name="encoding">Its encoding.</param>
/// <param name="codes">Gives the resident of each line a code; null where the file has codes.</param>
/// <param name="listsIds">Codes are listed under the file's ids, so that each row must have one.</param>
internal sealed class ResidentLoader(ColumnMap columns, CsvEncoding encoding, CodeSeries? codes, bool listsIds) : IRowLoader
{
    private static readonly NameColumns NamesAt = new(
        ResidentColumns.FamilyName,
        ResidentColumns.GivenName,
        ResidentColumns.FamilyKana,
        ResidentColumns.GivenKana,
        ResidentColumns.LatinName,
        ResidentColumns.FullName,
        ResidentColumns.FullKana);

    private readonly ItemReader _items = new(columns, encoding);

    public ResidentCode? LastCode { get; private set; }

    public RowFault Load(scoped in CsvReader row, IResidentSink sink)
    {
        _items.Begin(row);
        bool wasWhole = !_items.Fault.IsFault;
        ResidentRecord resident = new() { Code = CodeOf(row) };
        LastCode = wasWhole && !_items.Fault.IsFault ? resident.Code : null;
        ReadNames(row, ref resident);
        ReadOthers(row, ref resident);
        if (!_items.Fault.IsFault)
        {
            sink.Add(resident);
        }

        return _items.Fault;
    }

    /// <summary>Only in mapped files.</summary>
    public ReadOnlySpan<char> IdOf(scoped in CsvReader row) => columns.IsComposed ? _items.Text(row, ResidentColumns.Id) : default;

    /// <summary>The line on which a row begins is its alone, whatever thread reads it: so the codes do not depend on their number.</summary>
    private ResidentCode CodeOf(scoped in CsvReader row)
    {
        if (listsIds && columns.Has(ResidentColumns.Id) && IdOf(row).IsWhiteSpace())
        {
            _items.Fail(row, ResidentColumns.Id, RowFaultKind.IdMissing);
        }

        return codes is null ? _items.Code(row, ResidentColumns.Code) : codes.CodeOf((ulong)row.Line);
    }

    private void ReadNames(scoped in CsvReader row, ref ResidentRecord resident)
    {
        NameReader names = new(_items, columns, NamesAt, row);
        resident.FamilyName = names.Family;
        resident.GivenName = names.Given;
        resident.FamilyKana = names.FamilyKana;
        resident.GivenKana = names.GivenKana;
        resident.LatinName = names.Latin;
        resident.Alias = _items.Text(row, ResidentColumns.Alias);
        resident.FormerSurname = _items.Text(row, ResidentColumns.FormerSurname);
    }

    private void ReadOthers(scoped in CsvReader row, ref ResidentRecord resident)
    {
        resident.BirthDate = _items.BirthDate(row, ResidentColumns.BirthDate);
        resident.Sex = _items.Sex(row, ResidentColumns.Sex);
        resident.MunicipalityCode = _items.Text(row, ResidentColumns.MunicipalityCode);
        resident.Address = _items.Text(row, ResidentColumns.Address);
        resident.Household = _items.Text(row, ResidentColumns.Household);
        resident.Status = _items.Status(row, ResidentColumns.Status);
        resident.StatusDate = _items.Day(row, ResidentColumns.StatusDate);
        resident.Protected = _items.Mark(row, ResidentColumns.Protected);
    }
}
