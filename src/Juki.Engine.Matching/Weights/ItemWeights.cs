namespace Juki.Engine.Matching.Weights;

/// <summary>The match weight of a candidate item by item, in bits: log2(m/u), positive where the item speaks for it.</summary>
/// <param name="Name">Of the name.</param>
/// <param name="Kana">Of the reading.</param>
/// <param name="Birth">Of the date of birth.</param>
/// <param name="Sex">Of the sex.</param>
/// <param name="Address">Of the address.</param>
/// <param name="Code">Of the resident code.</param>
public readonly record struct ItemWeights(float Name, float Kana, float Birth, float Sex, float Address, float Code)
{
    /// <summary>The sum over the items.</summary>
    public float Sum => Name + Kana + Birth + Sex + Address + Code;
}
