using Juki.Engine.DataGen.Noise.Drafts;
using Juki.Engine.DataGen.Texts;

namespace Juki.Engine.DataGen.Noise.Sources;

/// <summary>The former names and addresses of the person of a draft.</summary>
internal interface IPersonPast
{
    /// <summary>Sets a former address, if there is one that differs from the present.</summary>
    bool TrySetFormerAddress(AddressDraft address, ref QueryRandom random);

    /// <summary>Sets a former family name, if there is one that differs from the present.</summary>
    bool TrySetFormerFamily(TextBuffer family, TextBuffer kana, ref QueryRandom random);
}
