using Juki.Engine.DataGen.Texts;

namespace Juki.Engine.DataGen.Noise.Kana;

/// <summary>Exchanges a kana for its partner, whatever stands beside it.</summary>
/// <param name="kind">Which error this is.</param>
/// <param name="pairs">Partners side by side; a kana with two partners takes the first.</param>
internal sealed class KanaExchange(ErrorKind kind, string pairs) : KanaError(kind)
{
    /// <summary>Voiced and semi-voiced marks (清音化 in the official search rules).</summary>
    public const string VoicedMarks =
        "カガキギクグケゲコゴサザシジスズセゼソゾタダチヂツヅテデトドハバヒビフブヘベホボパハピヒプフペヘポホ";

    /// <summary>Written alike, spoken alike.</summary>
    public const string ZuDu = "ズヅジヂ";

    /// <summary>Misread from handwriting.</summary>
    public const string ShiTsuSoN = "シツソン";

    /// <inheritdoc/>
    protected override bool Fits(ReadOnlySpan<char> text, int at) => pairs.Contains(text[at], StringComparison.Ordinal);

    /// <inheritdoc/>
    protected override void Change(TextBuffer text, int at, ref QueryRandom random) =>
        text[at] = pairs[pairs.IndexOf(text[at], StringComparison.Ordinal) ^ 1];
}
