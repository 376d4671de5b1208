using Juki.Engine.Model;
using Juki.Engine.Model.Dates;
using Juki.Engine.Model.Records;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Rows;

namespace Juki.Engine.Store.Encoders;

/// <summary>
/// Turns records into rows: the one way in, for a register that is built and for one that is changed. What a row cannot hold is
/// refused before anything is returned; ids that were given by then stay given and do no harm. One for each thread.
/// </summary>
internal sealed class RowEncoder
{
    /// <summary>Names beside the first that a present record may carry: Latin name, former surname, alias.</summary>
    public const int PresentVersionsMax = 3;

    private readonly IItemIds _ids;
    private readonly TextKey _key = new();
    private readonly AddressEncoder _addresses;

    public RowEncoder(IItemIds ids)
    {
        _ids = ids;
        _addresses = new AddressEncoder(ids, _key);
    }

    /// <summary>Length of the longest address.</summary>
    public int AddressLengthMax => _addresses.LengthMax;

    /// <exception cref="RegisterException">An item is too long, a date out of range, or there are more distinct items than ids.</exception>
    public EncodedResident Encode(in ResidentRecord resident)
    {
        var row = default(Row);
        row.Word0 = Row.CodeOrOwnerBits.Set(row.Word0, resident.Code.Body);
        row.Word0 = Row.StatusBits.Set(row.Word0, (ulong)resident.Status);
        row.Word0 = Row.ProtectedBit.Set(row.Word0, resident.Protected ? 1UL : 0);
        SetPerson(ref row, resident.BirthDate, resident.Sex);
        if (HasLatinNameOnly(resident))
        {
            SetJoinedName(ref row, resident.LatinName, resident.FamilyKana, resident.GivenKana, latin: true);
        }
        else
        {
            SetName(ref row, resident.FamilyName, resident.FamilyKana, resident.GivenName, resident.GivenKana);
        }

        int rawAddress = SetAddress(ref row, resident.MunicipalityCode, resident.Address);
        return new EncodedResident
        {
            Present = new EncodedRow { Row = row, RawAddress = rawAddress },
            Household = Household(resident.Household),
            StatusDay = Day(resident.StatusDate, "status_date"),
        };
    }

    /// <summary>Rows for the other names that the present record carries: the same row under another name.</summary>
    /// <returns>How many there are, at most <see cref="PresentVersionsMax"/>.</returns>
    public int EncodePresentVersions(in ResidentRecord resident, in EncodedRow present, Span<EncodedRow> versions)
    {
        int count = 0;
        if (!resident.LatinName.IsEmpty && !HasLatinNameOnly(resident))
        {
            versions[count] = AsVersion(present, VersionKind.LatinName);
            SetJoinedName(ref versions[count++].Row, resident.LatinName, default, default, latin: true);
        }

        if (!resident.FormerSurname.IsEmpty)
        {
            versions[count] = AsVersion(present, VersionKind.PresentFormerSurname);
            SetFamily(ref versions[count++].Row, resident.FormerSurname, default);
        }

        if (!resident.Alias.IsEmpty)
        {
            versions[count] = AsVersion(present, VersionKind.PresentAlias);
            SetJoinedName(ref versions[count++].Row, resident.Alias, default, default, latin: false);
        }

        return count;
    }

    /// <summary>A version of its own; a retired code is none (<see cref="EncodeRetiredCode"/>).</summary>
    /// <exception cref="RegisterException">As for a resident; or the kind is part of the present record, or there are two names.</exception>
    public EncodedRow Encode(in VersionRecord version)
    {
        CheckKind(version.Kind);
        var row = default(Row);
        row.Word0 = Row.CodeOrOwnerBits.Set(row.Word0, version.Code.Body);
        row.Word0 = Row.KindBits.Set(row.Word0, (ulong)version.Kind);
        row.Word3 = Row.FromBits.Set(row.Word3, Day(version.From, "from"));
        row.Word3 = Row.ToBits.Set(row.Word3, Day(version.To, "to"));
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
        return new EncodedRow { Row = row, RawAddress = rawAddress };
    }

    /// <exception cref="RegisterException">A day is out of range.</exception>
    public static EncodedRetiredCode EncodeRetiredCode(in VersionRecord version) =>
        new(version.FormerCode.Body, version.Code.Body, Day(version.From, "from"), Day(version.To, "to"));

    private static bool HasLatinNameOnly(in ResidentRecord resident) =>
        resident.FamilyName.IsEmpty && resident.GivenName.IsEmpty && !resident.LatinName.IsEmpty;

    private static EncodedRow AsVersion(EncodedRow present, VersionKind kind)
    {
        present.Row.Word0 = Row.KindBits.Set(present.Row.Word0, (ulong)kind);
        return present;
    }

    private void SetPerson(ref Row row, BirthDate birthDate, Sex sex)
    {
        row.Word0 = Row.SexBits.Set(row.Word0, sex == Sex.NotApplicable ? 3UL : (ulong)sex);
        row.Word1 = Row.DateBits.Set(row.Word1, PooledId.Fit(_ids.Date(birthDate), Row.DateBits, "dates of birth"));
    }

    private void SetName(ref Row row, ReadOnlySpan<char> family, ReadOnlySpan<char> familyKana, ReadOnlySpan<char> given, ReadOnlySpan<char> givenKana)
    {
        SetFamily(ref row, family, familyKana);
        row.Word1 = Row.GivenBits.Set(row.Word1, PooledId.Fit(_ids.Given(_key.Of(given, givenKana)), Row.GivenBits, "given names"));
    }

    private void SetFamily(ref Row row, ReadOnlySpan<char> family, ReadOnlySpan<char> kana) =>
        row.Word1 = Row.FamilyBits.Set(row.Word1, PooledId.Fit(_ids.Family(_key.Of(family, kana)), Row.FamilyBits, "family names"));

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

    private uint Household(ReadOnlySpan<char> text) =>
        text.IsEmpty ? 0
        : HouseholdNumber.TryFromNumber(text, out uint stored) ? stored
        : HouseholdNumber.FromText(_ids.Household(_key.Of(text)));

    private static void CheckKind(VersionKind kind)
    {
        if (kind is not (VersionKind.FormerAddress or VersionKind.FormerName or VersionKind.FormerSurname or VersionKind.Alias))
        {
            throw new RegisterException($"A version of the kind {kind} is part of the resident's record: give it there.");
        }
    }

    private static uint Day(DateOnly? day, string column) => StoredDay.Fits(day) ? StoredDay.From(day) : throw new RegisterException(FormattableString.Invariant(
        $"Column {column}: the date is outside {StoredDay.Earliest:yyyy-MM-dd} to {StoredDay.Latest:yyyy-MM-dd}."));
}
