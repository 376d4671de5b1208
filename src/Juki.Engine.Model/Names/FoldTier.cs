namespace Juki.Engine.Model.Names;

/// <summary>
/// How far a fold of characters may be trusted. Each tier includes those before it.
/// </summary>
public enum FoldTier : byte
{
    /// <summary>Same character: width, compatibility ideographs, variation selectors, spaces. Lossless.</summary>
    T1 = 1,

    /// <summary>Old and new form, or a form listed as a variant for names: 髙/高, 﨑/崎, 邊/辺, 齊/斉.</summary>
    T2 = 2,

    /// <summary>Customary confusion and look-alikes: 斉/斎, ニ/二. Good for finding, never accepted automatically.</summary>
    T3 = 3,
}
