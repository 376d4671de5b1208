using Juki.Engine.DataGen.Noise.Drafts;
using Juki.Engine.DataGen.Texts;

namespace Juki.Engine.DataGen.Noise.Sources;

/// <summary>A person without former names and addresses.</summary>
internal sealed class NoPast : IPersonPast
{
    /// <summary>The only one.</summary>
    public static readonly NoPast Instance = new();

    /// <inheritdoc/>
    public bool TrySetFormerAddress(AddressDraft address, ref QueryRandom random) => false;

    /// <inheritdoc/>
    public bool TrySetFormerFamily(TextBuffer family, TextBuffer kana, ref QueryRandom random) => false;
}
