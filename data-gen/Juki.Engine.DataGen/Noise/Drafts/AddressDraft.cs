using Juki.Engine.DataGen.Texts;
using Juki.Engine.Model.Addresses;

namespace Juki.Engine.DataGen.Noise.Drafts;

/// <summary>The address of a draft, in parts.</summary>
internal sealed class AddressDraft
{
    /// <summary>Prefecture, 郡, city and ward.</summary>
    public TextBuffer Municipality { get; } = new();

    /// <summary>Town up to the numbers; the whole address where it could not be taken apart.</summary>
    public TextBuffer Town { get; } = new();

    /// <summary>Numbers; 0 where there is none.</summary>
    public AddressNumbers Numbers { get; set; }

    /// <summary>What stands after the first number: 丁目, or 丁 in Sakai.</summary>
    public string ChomeWord { get; set; } = "丁目";

    /// <summary>What joins the numbers if they are miswritten: の, or a look-alike of the hyphen; none if 0.</summary>
    public char OddJoint { get; set; }

    /// <summary>Building.</summary>
    public TextBuffer Building { get; } = new();

    /// <summary>Room; 0 if none.</summary>
    public int Room { get; set; }

    /// <summary>Leaves an empty address.</summary>
    public void Clear()
    {
        Municipality.Clear();
        Town.Clear();
        Numbers = default;
        ChomeWord = "丁目";
        OddJoint = default;
        Building.Clear();
        Room = 0;
    }

    /// <summary>Takes the parts of a registered address; keeps one whole whose numbers have only one notation.</summary>
    public void Set(ReadOnlySpan<char> text)
    {
        Clear();
        if (HasChiwari(text) || !RegisteredAddressText.TryRead(text, out RegisteredAddress parts) || EndsInNumeral(parts.Town))
        {
            Town.Set(text);
            return;
        }

        Municipality.Set(parts.Municipality);
        Town.Set(parts.Town);
        Numbers = parts.Numbers;
        ChomeWord = text.Contains("丁目", StringComparison.Ordinal) || !text.Contains('丁') ? "丁目" : "丁";
        Building.Set(parts.Building);
        Room = parts.Room;
    }

    /// <summary>In Iwate the first number may be a 地割.</summary>
    private static bool HasChiwari(ReadOnlySpan<char> text) => text.Contains("地割", StringComparison.Ordinal);

    /// <summary>十三, 金田一, 鶴沼第１: other digits behind them would run together with the name.</summary>
    private static bool EndsInNumeral(ReadOnlySpan<char> town) =>
        !town.IsEmpty && (char.IsDigit(town[^1]) || "一二三四五六七八九十百千".Contains(town[^1], StringComparison.Ordinal));
}
