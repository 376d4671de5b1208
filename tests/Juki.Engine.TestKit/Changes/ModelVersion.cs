using Juki.Engine.Model;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Dates;
using Juki.Engine.Model.Records;

namespace Juki.Engine.TestKit.Changes;

/// <summary>A version record on the heap, for models that a register is held against.</summary>
public sealed record ModelVersion
{
    /// <summary>Which version.</summary>
    public VersionKind Kind { get; init; }

    /// <summary>First day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Body of the retired code.</summary>
    public ulong FormerBody { get; init; }

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

    /// <summary>Date of birth.</summary>
    public BirthDate Birth { get; init; }

    /// <summary>Sex.</summary>
    public Sex Sex { get; init; }

    /// <summary>Municipality code.</summary>
    public string MunicipalityCode { get; init; } = "";

    /// <summary>Address.</summary>
    public string Address { get; init; } = "";

    /// <summary>A copy of a record.</summary>
    public static ModelVersion Of(in VersionRecord version) => new()
    {
        Kind = version.Kind,
        From = version.From,
        To = version.To,
        FormerBody = version.FormerCode.Body,
        Family = version.FamilyName.ToString(),
        Given = version.GivenName.ToString(),
        FamilyKana = version.FamilyKana.ToString(),
        GivenKana = version.GivenKana.ToString(),
        Latin = version.LatinName.ToString(),
        Birth = version.BirthDate,
        Sex = version.Sex,
        MunicipalityCode = version.MunicipalityCode.ToString(),
        Address = version.Address.ToString(),
    };

    /// <summary>Gives it to a sink as that of a resident.</summary>
    public void WriteTo(IResidentSink sink, ResidentCode owner)
    {
        ArgumentNullException.ThrowIfNull(sink);
        sink.AddVersion(new VersionRecord
        {
            Code = owner,
            Kind = Kind,
            From = From,
            To = To,
            FormerCode = ResidentCode.FromBody(FormerBody),
            FamilyName = Family,
            GivenName = Given,
            FamilyKana = FamilyKana,
            GivenKana = GivenKana,
            LatinName = Latin,
            BirthDate = Birth,
            Sex = Sex,
            MunicipalityCode = MunicipalityCode,
            Address = Address,
        });
    }
}
