using System.Globalization;
using Juki.Engine.Files.Columns;
using Juki.Engine.Files.Csv;
using Juki.Engine.Files.Import;
using Juki.Engine.Model;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Dates;

namespace Juki.Engine.Files.Events;

/// <summary>Reads rows of an events file. What stands in a cell is judged here; whether an event may be so, <see cref="EventCheck"/> says.</summary>
internal sealed class EventRowReader(ColumnMap columns, CsvEncoding encoding)
{
    private static readonly NameColumns NamesAt = new(
        EventColumns.FamilyName,
        EventColumns.GivenName,
        EventColumns.FamilyKana,
        EventColumns.GivenKana,
        EventColumns.LatinName,
        EventColumns.FullName,
        EventColumns.FullKana);

    private readonly ItemReader _items = new(columns, encoding);

    /// <summary>The row as an event, or with its first fault.</summary>
    public EventRow Read(scoped in CsvReader row)
    {
        _items.Begin(row);
        string key = _items.Fault.IsFault ? "" : _items.Text(row, EventColumns.Key).ToString();
        ReasonRule? rule = Rule(row);
        RecordItems cleared = Cleared(row);
        ChangeEvent change = new()
        {
            Key = key,
            Reason = rule?.Reason ?? default,
            Date = Day(row),
            Processed = Time(row),
            Sender = Sender(row),
            Code = Code(row),
            Items = Items(row, cleared),
        };
        return _items.Fault.IsFault
            ? new EventRow(row.Line, key, null, _items.Fault, EventFaults.Of(_items.Fault, columns))
            : new EventRow(row.Line, key, change, _items.Fault, ChangeFinding.Fine);
    }

    private ReasonRule? Rule(scoped in CsvReader row)
    {
        ReasonRule? rule = ReasonRules.Parse(_items.Text(row, EventColumns.Reason));
        if (rule is null)
        {
            _items.Fail(row, EventColumns.Reason, RowFaultKind.Reason);
        }

        ReadOnlySpan<char> kind = _items.Text(row, EventColumns.Kind);
        if (!kind.IsWhiteSpace() && rule is not null && ChangeKindText.Parse(kind) != rule.Kind)
        {
            _items.Fail(row, EventColumns.Kind, RowFaultKind.ChangeKind);
        }

        return rule;
    }

    private DateOnly Day(scoped in CsvReader row)
    {
        if (!DateOnly.TryParseExact(_items.Text(row, EventColumns.EventDate).Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            _items.Fail(row, EventColumns.EventDate, RowFaultKind.Date);
        }

        return day;
    }

    private ProcessingTime Time(scoped in CsvReader row)
    {
        if (!ProcessingTime.TryParse(_items.Text(row, EventColumns.ProcessedAt).Trim(), out ProcessingTime time))
        {
            _items.Fail(row, EventColumns.ProcessedAt, RowFaultKind.Time);
        }

        return time;
    }

    private MunicipalityNumber Sender(scoped in CsvReader row)
    {
        if (!MunicipalityNumber.TryParse(_items.Text(row, EventColumns.Sender).Trim(), out MunicipalityNumber sender))
        {
            _items.Fail(row, EventColumns.Sender, RowFaultKind.Municipality);
        }

        return sender;
    }

    private ResidentCode? Code(scoped in CsvReader row) =>
        _items.Text(row, EventColumns.Code).IsWhiteSpace() ? null : _items.Code(row, EventColumns.Code);

    private RecordItems Cleared(scoped in CsvReader row)
    {
        RecordItems cleared = RecordItems.None;
        ReadOnlySpan<char> list = _items.Text(row, EventColumns.Cleared);
        foreach (Range part in list.Split(';'))
        {
            ReadOnlySpan<char> name = list[part].Trim();
            if (RecordItemText.TryParse(name, out RecordItems item) && RecordItemText.Texts.HasFlag(item))
            {
                cleared |= item;
            }
            else if (!name.IsEmpty)
            {
                _items.Fail(row, EventColumns.Cleared, RowFaultKind.ClearedItem);
            }
        }

        return cleared;
    }

    private ItemChanges Items(scoped in CsvReader row, RecordItems cleared)
    {
        NameReader names = new(_items, columns, NamesAt, row);
        ItemChanges items = new()
        {
            FamilyName = Text(names.Family, cleared, RecordItems.FamilyName),
            GivenName = Text(names.Given, cleared, RecordItems.GivenName),
            FamilyKana = Text(names.FamilyKana, cleared, RecordItems.FamilyKana),
            GivenKana = Text(names.GivenKana, cleared, RecordItems.GivenKana),
            LatinName = Text(names.Latin, cleared, RecordItems.LatinName),
            Alias = Text(_items.Text(row, EventColumns.Alias), cleared, RecordItems.Alias),
            FormerSurname = Text(_items.Text(row, EventColumns.FormerSurname), cleared, RecordItems.FormerSurname),
            BirthDate = Birth(row),
            Sex = SexOf(row),
            MunicipalityCode = Text(_items.Text(row, EventColumns.MunicipalityCode), cleared, RecordItems.MunicipalityCode),
            Address = Text(_items.Text(row, EventColumns.Address), cleared, RecordItems.Address),
            Household = Text(_items.Text(row, EventColumns.Household), cleared, RecordItems.Household),
        };
        if ((items.Set & cleared) != RecordItems.None)
        {
            _items.Fail(row, EventColumns.Cleared, RowFaultKind.ClearedAndSet);
        }

        return items;
    }

    /// <summary>An empty cell says nothing of an item, unless the row lists it as taken away.</summary>
    private static string? Text(ReadOnlySpan<char> cell, RecordItems cleared, RecordItems item) =>
        !cell.IsEmpty ? cell.ToString() : cleared.HasFlag(item) ? "" : null;

    private BirthDate? Birth(scoped in CsvReader row) =>
        _items.Text(row, EventColumns.BirthDate).IsWhiteSpace() ? null : _items.BirthDate(row, EventColumns.BirthDate);

    private Sex? SexOf(scoped in CsvReader row) =>
        _items.Text(row, EventColumns.Sex).IsWhiteSpace() ? null : _items.Sex(row, EventColumns.Sex);
}
