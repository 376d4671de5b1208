namespace Juki.Engine.Model.Names.Latin.Sounds;

/// <summary>How far a name in Latin letters and one in kana may sound apart.</summary>
internal enum SoundTolerance
{
    /// <summary>A foreign name is transcribed by ear: ジェームズ, ジェイムス.</summary>
    ByEar,

    /// <summary>A Japanese reading is romanised by rule: nothing but the rules' own variants (SHI/SI, long vowels).</summary>
    ByRule,
}
