using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Records;

namespace Juki.Engine.TestKit.Changes;

/// <summary>What happens to images of a model, without the rules that say whether it may.</summary>
public static class ImageChanges
{
    extension(ResidentImage image)
    {
        /// <summary>Body of the code.</summary>
        public ulong Body => image.Code.Body;

        /// <summary>What the resident is now, as a version.</summary>
        public VersionImage AsPast(VersionKind kind, DateOnly? from, DateOnly? to) => new()
        {
            Kind = kind,
            From = from,
            To = to,
            FamilyName = image.FamilyName,
            GivenName = image.GivenName,
            FamilyKana = image.FamilyKana,
            GivenKana = image.GivenKana,
            BirthDate = image.BirthDate,
            Sex = image.Sex,
            MunicipalityCode = image.MunicipalityCode,
            Address = image.Address,
        };

        /// <summary>The resident with one version more.</summary>
        public ResidentImage With(VersionImage version) => image with { Versions = new VersionList([.. image.Versions, version]) };

        /// <summary>The same resident under another code; the old one is retired.</summary>
        public ResidentImage WithNewCode(ulong body) =>
            image.With(new VersionImage { Kind = VersionKind.FormerCode, FormerCode = image.Code }) with { Code = ResidentCode.FromBody(body) };
    }
}
