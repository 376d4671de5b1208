using Juki.Engine.DataGen.Texts;

namespace Juki.Engine.DataGen.Noise.Codes;

/// <summary>One digit wrong.</summary>
internal sealed class WrongCodeDigit() : CodeError(ErrorKind.CodeDigit)
{
    /// <inheritdoc/>
    protected override bool TryChange(TextBuffer code, ref QueryRandom random)
    {
        int at = random.Below(code.Length);
        code[at] = (char)('0' + ((code[at] - '0' + 1 + random.Below(9)) % 10));
        return true;
    }
}
