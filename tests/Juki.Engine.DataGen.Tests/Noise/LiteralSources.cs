using Juki.Engine.DataGen.Noise;
using Juki.Engine.DataGen.Noise.Drafts;
using Juki.Engine.DataGen.Noise.Sources;
using Juki.Engine.DataGen.Texts;

namespace Juki.Engine.DataGen.Tests.Noise;

internal sealed class LiteralNames(params (string Text, string Kana)[] names) : INameList
{
    public int Count => names.Length;

    public ReadOnlySpan<char> Text(int id) => names[id].Text;

    public ReadOnlySpan<char> Kana(int id) => names[id].Kana;
}

internal sealed class FirstToLast(int count) : IFamilyDraw
{
    public int Draw(ref QueryRandom random) => random.Below(count);
}

/// <summary>One former address, and no former name.</summary>
internal sealed class LiteralPast : IPersonPast
{
    public bool TrySetFormerAddress(AddressDraft address, ref QueryRandom random)
    {
        address.Clear();
        address.Municipality.Set("大阪府堺市堺区");
        address.Town.Set("鉄砲町");
        return true;
    }

    public bool TrySetFormerFamily(TextBuffer family, TextBuffer kana, ref QueryRandom random) => false;
}
