using Juki.Engine.DataGen.Texts;

namespace Juki.Engine.DataGen.Noise.Codes;

/// <summary>Two neighbouring digits swapped.</summary>
internal sealed class SwappedDigits() : CodeError(ErrorKind.CodeSwap)
{
    /// <inheritdoc/>
    protected override bool TryChange(TextBuffer code, ref QueryRandom random)
    {
        int pairs = code.Length - 1;
        int start = random.Below(pairs);
        for (int step = 0; step < pairs; step++)
        {
            int at = (start + step) % pairs;
            if (code[at] != code[at + 1])
            {
                (code[at], code[at + 1]) = (code[at + 1], code[at]);
                return true;
            }
        }

        return false;
    }
}
