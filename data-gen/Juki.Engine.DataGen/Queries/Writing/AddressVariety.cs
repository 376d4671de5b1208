using Juki.Engine.DataGen.Noise.Drafts;
using Juki.Engine.DataGen.Texts;

namespace Juki.Engine.DataGen.Queries.Writing;

/// <summary>Writes addresses from their parts.</summary>
internal static class AddressVariety
{
    private const string Oaza = "大字";

    /// <summary>Writes the address; one that could not be taken apart as it is registered.</summary>
    public static void Write(AddressDraft address, in WritingHabits habits, TextBuffer text)
    {
        text.Clear();
        MunicipalityVariety.Append(address.Municipality.Span, habits, text);
        AppendTown(address.Town.Span, habits, text);
        NumberVariety.Append(address, habits.Numbers, text);
        AppendBuilding(address, habits, text);
    }

    private static void AppendTown(ReadOnlySpan<char> town, in WritingHabits habits, TextBuffer text) =>
        text.Append(habits.OmitsOaza && town.StartsWith(Oaza) && town.Length > Oaza.Length ? town[Oaza.Length..] : town);

    private static void AppendBuilding(AddressDraft address, in WritingHabits habits, TextBuffer text)
    {
        int start = text.Length;
        if (!address.Building.IsEmpty)
        {
            text.Append(' ');
            text.Append(address.Building.Span);
        }

        if (address.Room > 0)
        {
            text.Append(' ');
            text.AppendNumber(address.Room);
            text.Append(habits.NamesRoom || address.Building.IsEmpty ? "号室" : "");
        }

        if (habits.Numbers is NumberForm.FullWidth or NumberForm.FullWidthHyphens)
        {
            Width.Widen(text, start);
        }
    }
}
