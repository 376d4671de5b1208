namespace Juki.Engine.Model.Names.Folding;

/// <summary>The fold tables, made at the first use and shared by all threads (half a megabyte in all).</summary>
internal static class FoldTables
{
    private static readonly FoldTable Same = new FoldTableBuilder(TierClasses.Same(), '-').Build(same: null);

    private static readonly FoldTable[] Tiers =
    [
        Same,
        new FoldTableBuilder(TierClasses.Listed(), '-').Build(Same),
        new FoldTableBuilder(TierClasses.Confused(), 'ー').Build(Same),
    ];

    /// <summary>The table that writes readings in full-width katakana.</summary>
    public static FoldTable Reading { get; } = new FoldTableBuilder(TierClasses.Reading(), 'ー').Build(Same);

    /// <summary>The table of a tier.</summary>
    public static FoldTable Of(FoldTier tier) => Tiers[(int)tier - 1];
}
