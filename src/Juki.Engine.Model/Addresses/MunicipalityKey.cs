namespace Juki.Engine.Model.Addresses;

/// <summary>The folded parts of a municipality's name.</summary>
/// <param name="Prefecture">Of the prefecture; empty if it is not known.</param>
/// <param name="County">Of the county (郡); empty if there is none.</param>
/// <param name="Name">Of the municipality itself; empty for a place that names none.</param>
internal sealed record MunicipalityKey(string Prefecture, string County, string Name)
{
    /// <summary>A place without a municipality.</summary>
    public static readonly MunicipalityKey None = new("", "", "");
}
