using Juki.Engine.DataGen.Noise.Sources;
using Juki.Engine.DataGen.Texts;

namespace Juki.Engine.DataGen.Noise.Names;

/// <summary>Other kanji of the same reading, as written by ear: 伊藤 → 伊東.</summary>
internal sealed class Homophone : HalfNameError
{
    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.NameHomophone;

    /// <inheritdoc/>
    public override ErrorPart Parts => ErrorPart.Name;

    /// <inheritdoc/>
    protected override bool TryApply(NameIndex names, TextBuffer text, TextBuffer kana, ref QueryRandom random)
    {
        bool found = names.TryHomophone(text.Span, kana.Span, ref random, out int id);
        if (found)
        {
            text.Set(names.Names.Text(id));
        }

        return found;
    }
}
