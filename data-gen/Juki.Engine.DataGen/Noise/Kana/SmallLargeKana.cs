using Juki.Engine.DataGen.Texts;

namespace Juki.Engine.DataGen.Noise.Kana;

/// <summary>キョウコ → キヨウコ, and キヨウコ → キョウコ: old systems knew no small kana.</summary>
internal sealed class SmallLargeKana() : KanaError(ErrorKind.KanaSmallLarge)
{
    private const string Small = "ァィゥェォャュョッヮ";
    private const string Large = "アイウエオヤユヨツワ";
    private const string LargeY = "ヤユヨ";
    private const string IRow = "キギシジチヂニヒビピミリ";

    /// <inheritdoc/>
    protected override bool Fits(ReadOnlySpan<char> text, int at) =>
        Small.Contains(text[at], StringComparison.Ordinal)
        || (at > 0 && LargeY.Contains(text[at], StringComparison.Ordinal) && IRow.Contains(text[at - 1], StringComparison.Ordinal));

    /// <inheritdoc/>
    protected override void Change(TextBuffer text, int at, ref QueryRandom random)
    {
        int small = Small.IndexOf(text[at], StringComparison.Ordinal);
        text[at] = small >= 0 ? Large[small] : Small[Large.IndexOf(text[at], StringComparison.Ordinal)];
    }
}
