using System.Globalization;
using Juki.Engine.Model.Records;
using Juki.Engine.Store.Changes;
using Juki.Engine.Store.Dictionaries;
using Juki.Engine.Store.Rows;

namespace Juki.Engine.Store.Registers;

/// <summary>Gives residents and versions back as the records that went in.</summary>
internal sealed class RecordReader(Register register, RegisterBase registerBase, RowAddresses addresses, TextDictionary householdTexts)
{
    private Delta? _delta;

    /// <summary>How far what is read has been verified.</summary>
    public RegisterVerification Verification => registerBase.Verification;

    /// <summary>Takes the changes in.</summary>
    public void Attach(Delta delta) => _delta = delta;

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
            Household = Household(register.HouseholdKey(residentRow), text),
            Status = row.Status,
            StatusDate = StoredDay.ToDate(StatusDayOf(residentRow)),
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
            StatusDate = row.Status == ResidentStatus.Current ? null : StoredDay.ToDate(StatusDayOf(residentRow)),
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

    /// <summary>The version records of residents, in their order.</summary>
    public VersionRecordList ListVersions(ResidentList residents)
    {
        List<int> rows = new(residents.VersionCount);
        for (int index = 0; index < residents.Count; index++)
        {
            (int first, int count) = register.VersionsOf(residents[index]);
            for (int version = first; version < first + count; version++)
            {
                if (!IsPartOfPresentRecord(register[version].Kind))
                {
                    rows.Add(version);
                }
            }
        }

        return new VersionRecordList(this, [.. rows], RetiredCodeEntries.At(registerBase, _delta, residents.JournalAddress));
    }

    /// <summary>A version as it went in.</summary>
    public VersionRecord ReadVersionRow(int rowNumber, RecordText text)
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

    /// <summary>A retired code as it went in.</summary>
    public VersionRecord ReadRetiredCode(in RetiredCodeEntry entry) => new()
    {
        Code = register.CodeOf(entry.Row),
        Kind = VersionKind.FormerCode,
        From = StoredDay.ToDate(entry.From),
        To = StoredDay.ToDate(entry.To),
        FormerCode = StoredCode.ToCode(entry.Body),
    };

    /// <summary>A resident, then the versions that are no part of the present record, then the retired codes.</summary>
    public void CopyTo(int residentRow, RecordText text, IResidentSink sink)
    {
        sink.Add(ReadResident(residentRow, text));
        (int first, int count) = register.VersionsOf(residentRow);
        for (int version = first; version < first + count; version++)
        {
            if (!IsPartOfPresentRecord(register[version].Kind))
            {
                sink.AddVersion(ReadVersionRow(version, text));
            }
        }

        CopyRetiredCodes(residentRow, sink);
    }

    private void CopyRetiredCodes(int residentRow, IResidentSink sink)
    {
        if (_delta is { } delta && residentRow >= delta.FirstRow)
        {
            RowDetails details = delta.Details(residentRow);
            for (int index = details.FirstRetired; index < details.FirstRetired + details.RetiredCount; index++)
            {
                sink.AddVersion(ReadRetiredCode(RetiredCodeEntry.Of(delta.RetiredCode(index))));
            }

            return;
        }

        foreach (int index in registerBase.RetiredCodesOf(residentRow))
        {
            sink.AddVersion(ReadRetiredCode(registerBase.RetiredCodes[index]));
        }
    }

    private uint StatusDayOf(int residentRow) =>
        _delta is { } delta && residentRow >= delta.FirstRow ? delta.Details(residentRow).StatusDay : registerBase.StatusDays.Of(residentRow);

    private static bool IsPartOfPresentRecord(VersionKind kind) =>
        kind is VersionKind.LatinName or VersionKind.PresentAlias or VersionKind.PresentFormerSurname;

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
