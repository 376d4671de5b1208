namespace Juki.Engine.Model.Readings;

/// <summary>What becomes of ー in a <see cref="KanaSound"/>.</summary>
internal enum LongVowelMark
{
    /// <summary>After an オ-row kana it is オ (コーノ = コオノ); elsewhere it stays.</summary>
    Sounded,

    /// <summary>It is left out, as the official search rules do.</summary>
    Dropped,
}
