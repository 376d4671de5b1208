using Juki.Engine.Model;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Dates;
using Juki.Engine.Model.Records;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.TestKit.Changes;

/// <summary>The whole image of a resident on the heap, for models that a register is held against.</summary>
public sealed record ModelResident
{
    /// <summary>Body of the code.</summary>
    public ulong Body { get; init; }

    /// <summary>Family name.</summary>
    public string Family { get; init; } = "";

    /// <summary>Given name.</summary>
    public string Given { get; init; } = "";

    /// <summary>Reading of the family name.</summary>
    public string FamilyKana { get; init; } = "";

    /// <summary>Reading of the given name.</summary>
    public string GivenKana { get; init; } = "";

    /// <summary>Latin name.</summary>
    public string Latin { get; init; } = "";

    /// <summary>Alias.</summary>
    public string Alias { get; init; } = "";

    /// <summary>Former surname.</summary>
    public string FormerSurname { get; init; } = "";

    /// <summary>Date of birth.</summary>
    public BirthDate Birth { get; init; }

    /// <summary>Sex.</summary>
    public Sex Sex { get; init; }

    /// <summary>Municipality code.</summary>
    public string MunicipalityCode { get; init; } = "";

    /// <summary>Address.</summary>
    public string Address { get; init; } = "";

    /// <summary>Household.</summary>
    public string Household { get; init; } = "";

    /// <summary>Status.</summary>
    public ResidentStatus Status { get; init; }

    /// <summary>Day of the removal.</summary>
    public DateOnly? StatusDate { get; init; }

    /// <summary>Under protection.</summary>
    public bool Protected { get; init; }

    /// <summary>Versions that are no part of the record, and retired codes.</summary>
    public IReadOnlyList<ModelVersion> Versions { get; init; } = [];

    private static readonly IReadOnlyList<ModelVersion> NoVersions = [];

    /// <summary>The code.</summary>
    public ResidentCode Code => ResidentCode.FromBody(Body);

    private ModelResident WithoutVersions => this with { Versions = NoVersions };

    /// <summary>Reads a resident from a register.</summary>
    public static ModelResident Read(Register register, int residentRow)
    {
        ArgumentNullException.ThrowIfNull(register);
        var sink = new ModelSink();
        register.CopyTo(residentRow, new RecordText(), sink);
        return sink.Residents.Single();
    }

    /// <summary>A copy of a record, without versions.</summary>
    public static ModelResident Of(in ResidentRecord resident) => new()
    {
        Body = resident.Code.Body,
        Family = resident.FamilyName.ToString(),
        Given = resident.GivenName.ToString(),
        FamilyKana = resident.FamilyKana.ToString(),
        GivenKana = resident.GivenKana.ToString(),
        Latin = resident.LatinName.ToString(),
        Alias = resident.Alias.ToString(),
        FormerSurname = resident.FormerSurname.ToString(),
        Birth = resident.BirthDate,
        Sex = resident.Sex,
        MunicipalityCode = resident.MunicipalityCode.ToString(),
        Address = resident.Address.ToString(),
        Household = resident.Household.ToString(),
        Status = resident.Status,
        StatusDate = resident.StatusDate,
        Protected = resident.Protected,
    };

    /// <summary>Gives record and versions to a sink.</summary>
    public void WriteTo(IResidentSink sink)
    {
        ArgumentNullException.ThrowIfNull(sink);
        sink.Add(new ResidentRecord
        {
            Code = Code,
            FamilyName = Family,
            GivenName = Given,
            FamilyKana = FamilyKana,
            GivenKana = GivenKana,
            LatinName = Latin,
            Alias = Alias,
            FormerSurname = FormerSurname,
            BirthDate = Birth,
            Sex = Sex,
            MunicipalityCode = MunicipalityCode,
            Address = Address,
            Household = Household,
            Status = Status,
            StatusDate = StatusDate,
            Protected = Protected,
        });
        foreach (ModelVersion version in Versions)
        {
            version.WriteTo(sink, Code);
        }
    }

    /// <summary>What the resident is now, as a version.</summary>
    public ModelVersion AsPast(VersionKind kind, DateOnly? from, DateOnly? to) => new()
    {
        Kind = kind,
        From = from,
        To = to,
        Family = Family,
        Given = Given,
        FamilyKana = FamilyKana,
        GivenKana = GivenKana,
        Birth = Birth,
        Sex = Sex,
        MunicipalityCode = MunicipalityCode,
        Address = Address,
    };

    /// <summary>The same resident under another code; the old one is retired.</summary>
    public ModelResident WithNewCode(ulong body) => this with
    {
        Body = body,
        Versions = [.. Versions, new ModelVersion { Kind = VersionKind.FormerCode, FormerBody = Body }],
    };

    /// <summary>Whether two images are the same to the letter; the order of versions means nothing.</summary>
    public bool IsSameAs(ModelResident other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return WithoutVersions == other.WithoutVersions
            && Versions.Count == other.Versions.Count
            && Versions.All(other.Versions.Contains)
            && other.Versions.All(Versions.Contains);
    }

    /// <summary>Hides the items: none belongs in the message of a failed assertion.</summary>
    public override string ToString() => "resident (hidden)";
}
