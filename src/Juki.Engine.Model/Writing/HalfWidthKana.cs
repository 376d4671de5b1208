namespace Juki.Engine.Model.Writing;

/// <summary>Half-width katakana (U+FF66 to U+FF9D). Voiced marks stay characters of their own.</summary>
internal static class HalfWidthKana
{
    private const string Wide = "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";

    /// <summary>The full-width form; any other character itself.</summary>
    public static char Widen(char c) => c is >= 'ｦ' and <= 'ﾝ' ? Wide[c - 'ｦ'] : c;
}
