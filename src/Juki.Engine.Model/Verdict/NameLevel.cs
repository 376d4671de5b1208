namespace Juki.Engine.Model.Verdict;

/// <summary>How far two names agree; a smaller number (but for <see cref="Missing"/>) is stronger. Written to results in kebab case.</summary>
public enum NameLevel : byte
{
    /// <summary>One side has no name: no evidence.</summary>
    Missing = 0,

    /// <summary>Identical to the letter, the space between family and given name aside.</summary>
    Identical = 1,

    /// <summary>Same after lossless normalisation (fold tier T1).</summary>
    Normalised = 2,

    /// <summary>Old and new form of the same character (T2).</summary>
    VariantT2 = 3,

    /// <summary>Customarily confused characters (T3).</summary>
    VariantT3 = 4,

    /// <summary>All readable characters agree, at least one is unreadable.</summary>
    Unreadable = 5,

    /// <summary>Other characters with the same reading.</summary>
    SameReading = 6,

    /// <summary>One character differs, is missing or is swapped with its neighbour.</summary>
    OneCharacter = 7,

    /// <summary>The same parts in another order, or joined or cut off (Latin names).</summary>
    TokenOrder = 8,

    /// <summary>The given name agrees, the family name does not.</summary>
    GivenOnly = 9,

    /// <summary>The family name agrees, the given name does not.</summary>
    FamilyOnly = 10,

    /// <summary>Different.</summary>
    Different = 11,
}
