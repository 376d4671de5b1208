using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Dates;
using Juki.Engine.Model.Records;

namespace Juki.Engine.Model.Changes;

/// <summary>One former or additional version of a resident, kept on the heap: a <see cref="VersionRecord"/> without the code of its resident.</summary>
public sealed record VersionImage : IComparable<VersionImage>
{
    /// <summary>What kind of version.</summary>
    public required VersionKind Kind { get; init; }

    /// <summary>First day of its period; null if not known.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of its period; null if not known or still open.</summary>
    public DateOnly? To { get; init; }

    /// <summary>For <see cref="VersionKind.FormerCode"/>: the code that was retired. Such a version has no items.</summary>
    public ResidentCode FormerCode { get; init; }

    /// <summary>Family name in kanji or kana.</summary>
    public string FamilyName { get; init; } = "";

    /// <summary>Given name in kanji or kana.</summary>
    public string GivenName { get; init; } = "";

    /// <summary>Reading of the family name.</summary>
    public string FamilyKana { get; init; } = "";

    /// <summary>Reading of the given name.</summary>
    public string GivenKana { get; init; } = "";

    /// <summary>Name in Latin letters; a version has either this or another name.</summary>
    public string LatinName { get; init; } = "";

    /// <summary>Date of birth as it was registered then.</summary>
    public BirthDate BirthDate { get; init; }

    /// <summary>Sex as it was registered then.</summary>
    public Sex Sex { get; init; }

    /// <summary>Code of prefecture and municipality, as written.</summary>
    public string MunicipalityCode { get; init; } = "";

    /// <summary>The whole address as one text.</summary>
    public string Address { get; init; } = "";

    /// <summary>The version of a record, its texts copied. Registers keep no items of a former code, whatever a file says beside it.</summary>
    public static VersionImage Of(in VersionRecord record)
    {
        if (record.Kind == VersionKind.FormerCode)
        {
            return new VersionImage { Kind = record.Kind, From = record.From, To = record.To, FormerCode = record.FormerCode };
        }

        return new VersionImage
        {
            Kind = record.Kind,
            From = record.From,
            To = record.To,
            FamilyName = record.FamilyName.ToString(),
            GivenName = record.GivenName.ToString(),
            FamilyKana = record.FamilyKana.ToString(),
            GivenKana = record.GivenKana.ToString(),
            LatinName = record.LatinName.ToString(),
            BirthDate = record.BirthDate,
            Sex = record.Sex,
            MunicipalityCode = record.MunicipalityCode.ToString(),
            Address = record.Address.ToString(),
        };
    }

    /// <summary>The record of the version of a resident; its spans live as long as this image.</summary>
    public VersionRecord ToRecord(ResidentCode resident) => new()
    {
        Code = resident,
        Kind = Kind,
        From = From,
        To = To,
        FormerCode = FormerCode,
        FamilyName = FamilyName,
        GivenName = GivenName,
        FamilyKana = FamilyKana,
        GivenKana = GivenKana,
        LatinName = LatinName,
        BirthDate = BirthDate,
        Sex = Sex,
        MunicipalityCode = MunicipalityCode,
        Address = Address,
    };

    /// <summary>By kind, period and then everything else, so that versions that differ have one order.</summary>
    public int CompareTo(VersionImage? other)
    {
        if (other is null)
        {
            return 1;
        }

        int order = (Kind, From, To, FormerCode, BirthDate, Sex).CompareTo((other.Kind, other.From, other.To, other.FormerCode, other.BirthDate, other.Sex));
        string[] texts = Texts();
        string[] others = other.Texts();
        for (int text = 0; order == 0 && text < texts.Length; text++)
        {
            order = string.CompareOrdinal(texts[text], others[text]);
        }

        return order;
    }

    /// <summary>Names the kind; nothing of the person.</summary>
    public override string ToString() => $"{Kind} of a resident (hidden)";

    private string[] Texts() => [FamilyName, GivenName, FamilyKana, GivenKana, LatinName, MunicipalityCode, Address];
}
