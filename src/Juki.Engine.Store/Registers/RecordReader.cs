using System.Globalization;
using Juki.Engine.Model.Records;
using Juki.Engine.Store.Dictionaries;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Rows;

namespace Juki.Engine.Store.Registers;

/// <summary>Gives residents and versions back as the records that went in.</summary>
internal sealed class RecordReader(
    Register register,
    RowAddresses addresses,
    NativeArray<uint> households,
    TextDictionary householdTexts,
    RowAttachments statusDays,
    NativeArray<RetiredCodeEntry> retiredCodes)
{
    private readonly Lazy<int[]> _versionRecordRows = new(() => ListVersionRecordRows(register));

    public int VersionRecordCount => _versionRecordRows.Value.Length + (int)retiredCodes.Length;

    public ResidentRecord ReadResident(int residentRow, RecordText text)
    {
        ref readonly Row row = ref register[residentRow];
        var record = new ResidentRecord
        {
            Code = StoredCode.ToCode(row.CodeOrOwner),
            FamilyKana = register.Families.Kana(row.FamilyId),
            GivenKana = register.Givens.Kana(row.GivenId),
            BirthDate = register.Births.Date(row.DateId),
            Sex = row.Sex,
            MunicipalityCode = addresses.MunicipalityCode(row),
            Household = Household(households[residentRow], text),
            Status = row.Status,
            StatusDate = StoredDay.ToDate(statusDays.Of(residentRow)),
            Protected = row.Protected,
        };
        text.Reserve(register.AddressLengthMax, NameLength(row), 0);
        record.Address = text.Address.AsSpan(0, addresses.Render(residentRow, row, text.Address));
        if (row.NameIsLatin)
        {
            record.LatinName = Joined(row, text.LatinName);
        }
        else
        {
            record.FamilyName = register.Families.Text(row.FamilyId);
            record.GivenName = register.Givens.Text(row.GivenId);
        }

        AddPresentNames(ref record, residentRow, text);
        return record;
    }

    /// <summary>Only what a lookup shows: reads no line of memory that it does not need.</summary>
    public FourItems ReadFourItems(int residentRow, RecordText text)
    {
        ref readonly Row row = ref register[residentRow];
        var items = new FourItems
        {
            FamilyKana = register.Families.Kana(row.FamilyId),
            GivenKana = register.Givens.Kana(row.GivenId),
            BirthDate = register.Births.Date(row.DateId),
            Sex = row.Sex,
            StatusDate = row.Status == ResidentStatus.Current ? null : StoredDay.ToDate(statusDays.Of(residentRow)),
        };
        text.Reserve(register.AddressLengthMax, row.NameIsLatin ? NameLength(row) : 0, 0);
        items.Address = row.Protected ? default : text.Address.AsSpan(0, addresses.Render(residentRow, row, text.Address));
        if (row.NameIsLatin)
        {
            items.LatinName = Joined(row, text.LatinName);
            return items;
        }

        items.FamilyName = register.Families.Text(row.FamilyId);
        items.GivenName = register.Givens.Text(row.GivenId);
        items.LatinName = PresentLatinName(residentRow, text);
        return items;
    }

    public VersionRecord ReadVersion(int index, RecordText text)
    {
        int[] rows = _versionRecordRows.Value;
        return index < rows.Length ? ReadVersionRow(rows[index], text) : ReadRetiredCode(retiredCodes[index - rows.Length]);
    }

    private static int[] ListVersionRecordRows(Register register) =>
        [.. Enumerable.Range(register.ResidentCount, register.RowCount - register.ResidentCount).Where(row => !IsPartOfPresentRecord(register[row].Kind))];

    private static bool IsPartOfPresentRecord(VersionKind kind) =>
        kind is VersionKind.LatinName or VersionKind.PresentAlias or VersionKind.PresentFormerSurname;

    private VersionRecord ReadVersionRow(int rowNumber, RecordText text)
    {
        ref readonly Row row = ref register[rowNumber];
        text.Reserve(register.AddressLengthMax, NameLength(row), 0);
        var record = new VersionRecord
        {
            Code = register.CodeOf(rowNumber),
            Kind = row.Kind != VersionKind.Current ? row.Kind : throw RegisterException.Impossible("a version in it is of no kind"),
            From = row.From,
            To = row.To,
            FamilyKana = register.Families.Kana(row.FamilyId),
            GivenKana = register.Givens.Kana(row.GivenId),
            BirthDate = register.Births.Date(row.DateId),
            Sex = row.Sex,
            MunicipalityCode = addresses.MunicipalityCode(row),
            Address = text.Address.AsSpan(0, addresses.Render(rowNumber, row, text.Address)),
        };
        if (row.NameIsLatin)
        {
            record.LatinName = Joined(row, text.LatinName);
        }
        else
        {
            record.FamilyName = register.Families.Text(row.FamilyId);
            record.GivenName = register.Givens.Text(row.GivenId);
        }

        return record;
    }

    private VersionRecord ReadRetiredCode(in RetiredCodeEntry entry) => new()
    {
        Code = register.CodeOf(entry.Row),
        Kind = VersionKind.FormerCode,
        From = StoredDay.ToDate(entry.From),
        To = StoredDay.ToDate(entry.To),
        FormerCode = StoredCode.ToCode(entry.Body),
    };

    /// <summary>The other names that the present record carries stand in version rows.</summary>
    private void AddPresentNames(ref ResidentRecord record, int residentRow, RecordText text)
    {
        (int first, int count) = register.VersionsOf(residentRow);
        for (int version = first; version < first + count; version++)
        {
            ref readonly Row row = ref register[version];
            switch (row.Kind)
            {
                case VersionKind.LatinName:
                    text.Reserve(0, NameLength(row), 0);
                    record.LatinName = Joined(row, text.LatinName);
                    break;
                case VersionKind.PresentFormerSurname:
                    record.FormerSurname = register.Families.Text(row.FamilyId);
                    break;
                case VersionKind.PresentAlias:
                    text.Reserve(0, 0, NameLength(row));
                    record.Alias = Joined(row, text.Alias);
                    break;
            }
        }
    }

    private ReadOnlySpan<char> PresentLatinName(int residentRow, RecordText text)
    {
        (int first, int count) = register.VersionsOf(residentRow);
        for (int version = first; version < first + count; version++)
        {
            ref readonly Row row = ref register[version];
            if (row.Kind == VersionKind.LatinName)
            {
                text.Reserve(0, NameLength(row), 0);
                return Joined(row, text.LatinName);
            }
        }

        return default;
    }

    private int NameLength(in Row row) => register.Families.Text(row.FamilyId).Length + register.Givens.Text(row.GivenId).Length + 1;

    private ReadOnlySpan<char> Joined(in Row row, char[] buffer) =>
        buffer.AsSpan(0, JoinedName.Join(register.Families.Text(row.FamilyId), register.Givens.Text(row.GivenId), buffer));

    private ReadOnlySpan<char> Household(uint stored, RecordText text)
    {
        if (stored == 0)
        {
            return default;
        }

        if (HouseholdNumber.IsText(stored))
        {
            return householdTexts.Text(HouseholdNumber.TextId(stored));
        }

        HouseholdNumber.Number(stored).TryFormat(text.Household, out int length, default, CultureInfo.InvariantCulture);
        return text.Household.AsSpan(0, length);
    }
}
