using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Dates;
using Juki.Engine.Model.Records;

namespace Juki.Engine.Model.Changes;

/// <summary>
/// A resident as a whole, kept on the heap: the present record and all versions. It never changes; <see cref="Transition"/> makes the next
/// one. An image made by changes equals one that was imported with the same present record and versions.
/// </summary>
public sealed record ResidentImage
{
    /// <summary>The present code.</summary>
    public required ResidentCode Code { get; init; }

    /// <summary>Family name in kanji or kana; empty for a resident who has a Latin name only.</summary>
    public string FamilyName { get; init; } = "";

    /// <summary>Given name in kanji or kana.</summary>
    public string GivenName { get; init; } = "";

    /// <summary>Reading of the family name.</summary>
    public string FamilyKana { get; init; } = "";

    /// <summary>Reading of the given name.</summary>
    public string GivenKana { get; init; } = "";

    /// <summary>Name in Latin letters, family name first.</summary>
    public string LatinName { get; init; } = "";

    /// <summary>Alias (通称) in force, as one text.</summary>
    public string Alias { get; init; } = "";

    /// <summary>Former surname (旧氏) in force.</summary>
    public string FormerSurname { get; init; } = "";

    /// <summary>Date of birth.</summary>
    public BirthDate BirthDate { get; init; }

    /// <summary>Sex.</summary>
    public Sex Sex { get; init; }

    /// <summary>Code of prefecture and municipality, as written.</summary>
    public string MunicipalityCode { get; init; } = "";

    /// <summary>The whole address as one text.</summary>
    public string Address { get; init; } = "";

    /// <summary>Household number or name.</summary>
    public string Household { get; init; } = "";

    /// <summary>Current, or why removed.</summary>
    public ResidentStatus Status { get; init; }

    /// <summary>Date of the removal; null while current or when not known.</summary>
    public DateOnly? StatusDate { get; init; }

    /// <summary>Under protection (支援措置).</summary>
    public bool Protected { get; init; }

    /// <summary>Former and additional versions.</summary>
    public VersionList Versions { get; init; } = VersionList.Empty;

    /// <summary>The image of a record with its versions, the texts copied.</summary>
    public static ResidentImage Of(in ResidentRecord record, VersionList versions) => new()
    {
        Code = record.Code,
        FamilyName = record.FamilyName.ToString(),
        GivenName = record.GivenName.ToString(),
        FamilyKana = record.FamilyKana.ToString(),
        GivenKana = record.GivenKana.ToString(),
        LatinName = record.LatinName.ToString(),
        Alias = record.Alias.ToString(),
        FormerSurname = record.FormerSurname.ToString(),
        BirthDate = record.BirthDate,
        Sex = record.Sex,
        MunicipalityCode = record.MunicipalityCode.ToString(),
        Address = record.Address.ToString(),
        Household = record.Household.ToString(),
        Status = record.Status,
        StatusDate = record.StatusDate,
        Protected = record.Protected,
        Versions = versions,
    };

    /// <summary>The present record; its spans live as long as this image.</summary>
    public ResidentRecord ToRecord() => new()
    {
        Code = Code,
        FamilyName = FamilyName,
        GivenName = GivenName,
        FamilyKana = FamilyKana,
        GivenKana = GivenKana,
        LatinName = LatinName,
        Alias = Alias,
        FormerSurname = FormerSurname,
        BirthDate = BirthDate,
        Sex = Sex,
        MunicipalityCode = MunicipalityCode,
        Address = Address,
        Household = Household,
        Status = Status,
        StatusDate = StatusDate,
        Protected = Protected,
    };

    /// <summary>Gives the record and its versions to a sink.</summary>
    public void WriteTo(IResidentSink sink)
    {
        sink.Add(ToRecord());
        foreach (VersionImage version in Versions)
        {
            sink.AddVersion(version.ToRecord(Code));
        }
    }

    /// <summary>The image with the items that an event mentions; nothing else is different.</summary>
    public ResidentImage With(ItemChanges items) => this with
    {
        FamilyName = items.FamilyName ?? FamilyName,
        GivenName = items.GivenName ?? GivenName,
        FamilyKana = items.FamilyKana ?? FamilyKana,
        GivenKana = items.GivenKana ?? GivenKana,
        LatinName = items.LatinName ?? LatinName,
        Alias = items.Alias ?? Alias,
        FormerSurname = items.FormerSurname ?? FormerSurname,
        BirthDate = items.BirthDate ?? BirthDate,
        Sex = items.Sex ?? Sex,
        MunicipalityCode = items.MunicipalityCode ?? MunicipalityCode,
        Address = items.Address ?? Address,
        Household = items.Household ?? Household,
    };

    /// <summary>Hides the resident, so that nothing personal reaches a log or an exception.</summary>
    public override string ToString() => "resident (hidden)";
}
