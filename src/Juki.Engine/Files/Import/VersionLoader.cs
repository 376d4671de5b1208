using System.Collections.Frozen;
using Juki.Engine.Files.Columns;
using Juki.Engine.Files.Csv;
using Juki.Engine.Files.Words;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Records;

namespace Juki.Engine.Files.Import;

/// <summary>Takes rows of a versions file; those of rejected residents are rejected too, for they would belong to nobody.</summary>
internal sealed class VersionLoader(ColumnMap columns, CsvEncoding encoding, FrozenSet<ResidentCode> rejectedResidents) : IRowLoader
{
    private static readonly NameColumns NamesAt = new(
        VersionColumns.FamilyName,
        VersionColumns.GivenName,
        VersionColumns.FamilyKana,
        VersionColumns.GivenKana,
        VersionColumns.LatinName,
        VersionColumns.FullName,
        VersionColumns.FullKana);

    private readonly ItemReader _items = new(columns, encoding);

    public ResidentCode? LastCode => null;

    public ReadOnlySpan<char> IdOf(scoped in CsvReader row) => default;

    public RowFault Load(scoped in CsvReader row, IResidentSink sink)
    {
        _items.Begin(row);
        VersionRecord version = new() { Code = _items.Code(row, VersionColumns.Code) };
        if (rejectedResidents.Contains(version.Code))
        {
            _items.Fail(row, VersionColumns.Code, RowFaultKind.ResidentRejected);
        }

        ReadKindAndPeriod(row, ref version);
        ReadNames(row, ref version);
        ReadOthers(row, ref version);
        if (!_items.Fault.IsFault)
        {
            sink.AddVersion(version);
        }

        return _items.Fault;
    }

    private void ReadKindAndPeriod(scoped in CsvReader row, ref VersionRecord version)
    {
        version.Kind = VersionKindText.Parse(_items.Text(row, VersionColumns.Kind));
        version.From = _items.Day(row, VersionColumns.From);
        version.To = _items.Day(row, VersionColumns.To);
        if (version.Kind == VersionKind.Current)
        {
            _items.Fail(row, VersionColumns.Kind, RowFaultKind.VersionKind);
        }

        if (version.Kind == VersionKind.FormerCode)
        {
            version.FormerCode = _items.Code(row, VersionColumns.FormerCode);
        }
    }

    private void ReadNames(scoped in CsvReader row, ref VersionRecord version)
    {
        NameReader names = new(_items, columns, NamesAt, row);
        version.FamilyName = names.Family;
        version.GivenName = names.Given;
        version.FamilyKana = names.FamilyKana;
        version.GivenKana = names.GivenKana;
        version.LatinName = names.Latin;
        if (!names.Latin.IsEmpty && !(names.Family.IsEmpty && names.Given.IsEmpty))
        {
            _items.Fail(row, VersionColumns.LatinName, RowFaultKind.TwoNames);
        }
    }

    private void ReadOthers(scoped in CsvReader row, ref VersionRecord version)
    {
        version.BirthDate = _items.BirthDate(row, VersionColumns.BirthDate);
        version.Sex = _items.Sex(row, VersionColumns.Sex);
        version.MunicipalityCode = _items.Text(row, VersionColumns.MunicipalityCode);
        version.Address = _items.Text(row, VersionColumns.Address);
    }
}
