namespace Juki.Engine.Model.Verdict;

/// <summary>How far two readings agree; a smaller number (but for <see cref="Missing"/>) is stronger.</summary>
public enum KanaLevel : byte
{
    /// <summary>One side has no reading: no evidence.</summary>
    Missing = 0,

    /// <summary>Identical to the letter, spaces aside.</summary>
    Identical = 1,

    /// <summary>Same after width, script (ひらがな/カタカナ) and long-vowel look-alikes.</summary>
    Normalised = 2,

    /// <summary>Same sound in another spelling: small kana, ヂ/ジ, ヅ/ズ, ヲ/オ, ヴァ/バ, オウ/オオ.</summary>
    SameSound = 3,

    /// <summary>Equal by the official search rules only: voiced marks or long vowels differ.</summary>
    SearchEqual = 4,

    /// <summary>One kana differs, is missing or is confused in handwriting (ソ/ン, シ/ツ).</summary>
    OneKana = 5,

    /// <summary>The reading of the given name agrees, that of the family name does not.</summary>
    GivenOnly = 6,

    /// <summary>The reading of the family name agrees, that of the given name does not.</summary>
    FamilyOnly = 7,

    /// <summary>Different.</summary>
    Different = 8,
}
