using Juki.Engine.DataGen.Texts;

namespace Juki.Engine.DataGen.Noise.Kana;

/// <summary>A long vowel left out, or written with the long-vowel mark: コウジ → コジ, コージ.</summary>
internal sealed class LongVowel() : KanaError(ErrorKind.KanaLongVowel)
{
    private const char Mark = 'ー';
    private const string URow = "ウクグスズツヅヌフブプムユュルゥ";
    private const string ERow = "エケゲセゼテデネヘベペメレェ";
    private const string ORow = "オコゴソゾトドノホボポモヨョロヲォ";

    /// <inheritdoc/>
    protected override bool Fits(ReadOnlySpan<char> text, int at) => at > 0 && text[at] switch
    {
        Mark => true,
        'ウ' => Follows(text, at, ORow) || Follows(text, at, URow),
        'オ' => Follows(text, at, ORow),
        'イ' => Follows(text, at, ERow),
        _ => false,
    };

    /// <inheritdoc/>
    protected override void Change(TextBuffer text, int at, ref QueryRandom random)
    {
        bool marked = text[at] != Mark && random.Chance(0.5);
        text.Replace(at, 1, marked ? [Mark] : []);
    }

    private static bool Follows(ReadOnlySpan<char> text, int at, string row) => row.Contains(text[at - 1], StringComparison.Ordinal);
}
