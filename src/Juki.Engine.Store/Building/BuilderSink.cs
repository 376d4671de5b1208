using Juki.Engine.Model;
using Juki.Engine.Model.Records;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Rows;

namespace Juki.Engine.Store.Building;

/// <summary>
/// Takes records on one thread and keeps them as rows whose ids are this sink's own; <see cref="RegisterBuilder"/> merges.
/// </summary>
internal sealed class BuilderSink : IResidentSink, IDisposable
{
    private readonly TextKey _key = new();
    private readonly AddressEncoder _addresses;

    public BuilderSink() => _addresses = new AddressEncoder(Texts, _key);

    public TextPools Texts { get; } = new();

    public NativeList<Row> Residents { get; } = new();

    public NativeList<uint> Households { get; } = new();

    public NativeList<PendingVersion> Versions { get; } = new();

    public NativeList<PendingAttachment> RawAddresses { get; } = new();

    public NativeList<PendingAttachment> StatusDays { get; } = new();

    public List<PendingRetiredCode> RetiredCodes { get; } = [];

    public int AddressLengthMax => _addresses.LengthMax;

    public void Add(in ResidentRecord resident)
    {
        var row = default(Row);
        bool latinOnly = resident.FamilyName.IsEmpty && resident.GivenName.IsEmpty && !resident.LatinName.IsEmpty;
        row.Word0 = Row.CodeOrOwnerBits.Set(row.Word0, resident.Code.Body);
        row.Word0 = Row.StatusBits.Set(row.Word0, (ulong)resident.Status);
        row.Word0 = Row.ProtectedBit.Set(row.Word0, resident.Protected ? 1UL : 0);
        SetPerson(ref row, resident.BirthDate, resident.Sex);
        if (latinOnly)
        {
            SetJoinedName(ref row, resident.LatinName, resident.FamilyKana, resident.GivenKana, latin: true);
        }
        else
        {
            SetName(ref row, resident.FamilyName, resident.FamilyKana, resident.GivenName, resident.GivenKana);
        }

        int rawAddress = SetAddress(ref row, resident.MunicipalityCode, resident.Address);
        if (rawAddress != 0)
        {
            RawAddresses.Add(new PendingAttachment(resident.Code.Body, (uint)rawAddress));
        }

        Residents.Add(row);
        Households.Add(Household(resident.Household));
        AddStatusDay(resident);
        AddPresentVersions(resident, row, rawAddress, latinOnly);
    }

    public void AddVersion(in VersionRecord version)
    {
        CheckKind(version.Kind);
        CheckDays(version);
        if (version.Kind == VersionKind.FormerCode)
        {
            RetiredCodes.Add(new PendingRetiredCode(
                version.FormerCode.Body, version.Code.Body, StoredDay.From(version.From), StoredDay.From(version.To)));
            return;
        }

        var row = default(Row);
        row.Word0 = Row.CodeOrOwnerBits.Set(row.Word0, version.Code.Body);
        row.Word0 = Row.KindBits.Set(row.Word0, (ulong)version.Kind);
        row.Word3 = Row.FromBits.Set(row.Word3, StoredDay.From(version.From));
        row.Word3 = Row.ToBits.Set(row.Word3, StoredDay.From(version.To));
        SetPerson(ref row, version.BirthDate, version.Sex);
        if (version.FamilyName.IsEmpty && version.GivenName.IsEmpty && !version.LatinName.IsEmpty)
        {
            SetJoinedName(ref row, version.LatinName, version.FamilyKana, version.GivenKana, latin: true);
        }
        else if (version.LatinName.IsEmpty)
        {
            SetName(ref row, version.FamilyName, version.FamilyKana, version.GivenName, version.GivenKana);
        }
        else
        {
            throw new RegisterException("A version has both a Latin name and another; put the Latin name into a version of its own.");
        }

        int rawAddress = SetAddress(ref row, version.MunicipalityCode, version.Address);
        Versions.Add(new PendingVersion { Row = row, RawAddress = rawAddress });
    }

    public void Dispose()
    {
        Residents.Dispose();
        Households.Dispose();
        Versions.Dispose();
        RawAddresses.Dispose();
        StatusDays.Dispose();
    }

    private void AddStatusDay(in ResidentRecord resident)
    {
        if (resident.StatusDate is not { } day)
        {
            return;
        }

        if (!StoredDay.Fits(day))
        {
            throw OutOfRange("status_date");
        }

        StatusDays.Add(new PendingAttachment(resident.Code.Body, StoredDay.From(day)));
    }

    /// <summary>Rows for the other names that the present record carries: the same row under another name.</summary>
    private void AddPresentVersions(in ResidentRecord resident, in Row present, int rawAddress, bool latinOnly)
    {
        if (!resident.LatinName.IsEmpty && !latinOnly)
        {
            Row row = AsVersion(present, VersionKind.LatinName);
            SetJoinedName(ref row, resident.LatinName, default, default, latin: true);
            Versions.Add(new PendingVersion { Row = row, RawAddress = rawAddress });
        }

        if (!resident.FormerSurname.IsEmpty)
        {
            Row row = AsVersion(present, VersionKind.PresentFormerSurname);
            row.Word1 = Row.FamilyBits.Set(row.Word1, InternName(Texts.Families, resident.FormerSurname, default, Row.FamilyBits));
            Versions.Add(new PendingVersion { Row = row, RawAddress = rawAddress });
        }

        if (!resident.Alias.IsEmpty)
        {
            Row row = AsVersion(present, VersionKind.PresentAlias);
            SetJoinedName(ref row, resident.Alias, default, default, latin: false);
            Versions.Add(new PendingVersion { Row = row, RawAddress = rawAddress });
        }
    }

    private static Row AsVersion(Row present, VersionKind kind)
    {
        present.Word0 = Row.KindBits.Set(present.Word0, (ulong)kind);
        return present;
    }

    private void SetPerson(ref Row row, Model.Dates.BirthDate birthDate, Sex sex)
    {
        row.Word0 = Row.SexBits.Set(row.Word0, sex == Sex.NotApplicable ? 3UL : (ulong)sex);
        row.Word1 = Row.DateBits.Set(row.Word1, PooledId.Fit(Texts.Dates.Intern(birthDate), Row.DateBits, "dates of birth"));
    }

    private void SetName(ref Row row, ReadOnlySpan<char> family, ReadOnlySpan<char> familyKana, ReadOnlySpan<char> given, ReadOnlySpan<char> givenKana)
    {
        row.Word1 = Row.FamilyBits.Set(row.Word1, InternName(Texts.Families, family, familyKana, Row.FamilyBits));
        row.Word1 = Row.GivenBits.Set(row.Word1, InternName(Texts.Givens, given, givenKana, Row.GivenBits));
    }

    private void SetJoinedName(ref Row row, ReadOnlySpan<char> name, ReadOnlySpan<char> familyKana, ReadOnlySpan<char> givenKana, bool latin)
    {
        JoinedName.Split(name, out ReadOnlySpan<char> family, out ReadOnlySpan<char> given);
        SetName(ref row, family, familyKana, given, givenKana);
        row.Word0 = Row.LatinBit.Set(row.Word0, latin ? 1UL : 0);
    }

    /// <summary>Sets place, numbers, building and room; returns the id of the raw text, 0 where the parts render it.</summary>
    private int SetAddress(ref Row row, ReadOnlySpan<char> municipalityCode, ReadOnlySpan<char> text)
    {
        EncodedAddress address = _addresses.Encode(municipalityCode, text);
        address.PutInto(ref row);
        return address.RawAddress;
    }

    private uint Household(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return 0;
        }

        return HouseholdNumber.TryFromNumber(text, out uint stored) ? stored : HouseholdNumber.FromText(Texts.Households.Intern(_key.Of(text)));
    }

    private ulong InternName(TextPool pool, ReadOnlySpan<char> text, ReadOnlySpan<char> kana, BitField bits) =>
        PooledId.Fit(pool.Intern(_key.Of(text, kana)), bits, "names");

    private static void CheckKind(VersionKind kind)
    {
        if (kind is not (VersionKind.FormerAddress or VersionKind.FormerName or VersionKind.FormerSurname or VersionKind.Alias or VersionKind.FormerCode))
        {
            throw new RegisterException($"A version of the kind {kind} is part of the resident's record: give it there.");
        }
    }

    private static void CheckDays(in VersionRecord version)
    {
        if (!StoredDay.Fits(version.From))
        {
            throw OutOfRange("from");
        }

        if (!StoredDay.Fits(version.To))
        {
            throw OutOfRange("to");
        }
    }

    private static RegisterException OutOfRange(string column) => new(FormattableString.Invariant(
        $"Column {column}: the date is outside {StoredDay.Earliest:yyyy-MM-dd} to {StoredDay.Latest:yyyy-MM-dd}."));
}
