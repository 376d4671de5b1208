using Juki.Engine.DataGen.Texts;

namespace Juki.Engine.DataGen.Noise.Codes;

/// <summary>The code left out.</summary>
internal sealed class MissingCode() : CodeError(ErrorKind.CodeMissing)
{
    /// <inheritdoc/>
    protected override bool TryChange(TextBuffer code, ref QueryRandom random)
    {
        code.Clear();
        return true;
    }
}
