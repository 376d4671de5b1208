namespace Juki.Engine.Store.Building;

/// <summary>Names of the steps of building, as progress shows them.</summary>
internal static class BuildStep
{
    public const string MergingResidents = "merging residents";
    public const string MergingTexts = "merging names and places";
    public const string SortingResidents = "sorting residents";
    public const string PlacingVersions = "placing versions";
    public const string WritingDictionaries = "writing dictionaries";
    public const string CountingNames = "counting names";
    public const string IndexingBirths = "indexing dates of birth";
    public const string IndexingNames = "indexing names";
    public const string IndexingAddresses = "indexing addresses";
    public const string WritingSnapshot = "writing the snapshot";
}
