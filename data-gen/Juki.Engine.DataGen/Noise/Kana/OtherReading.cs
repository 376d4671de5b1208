using Juki.Engine.DataGen.Noise.Names;
using Juki.Engine.DataGen.Noise.Sources;
using Juki.Engine.DataGen.Texts;

namespace Juki.Engine.DataGen.Noise.Kana;

/// <summary>Another reading that somebody of the register has for the same kanji, as clerks and machines guess it.</summary>
internal sealed class OtherReading : HalfNameError
{
    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.KanaOtherReading;

    /// <inheritdoc/>
    public override ErrorPart Parts => ErrorPart.Kana;

    /// <inheritdoc/>
    protected override bool TryApply(NameIndex names, TextBuffer text, TextBuffer kana, ref QueryRandom random)
    {
        bool found = names.TryOtherReading(text.Span, kana.Span, ref random, out int id);
        if (found)
        {
            kana.Set(names.Names.Kana(id));
        }

        return found;
    }
}
