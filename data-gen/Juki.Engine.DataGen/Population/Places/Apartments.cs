using Juki.Engine.DataGen.Population.Randomness;
using Juki.Engine.DataGen.Tables;
using Juki.Engine.DataGen.Texts;

namespace Juki.Engine.DataGen.Population.Places;

/// <summary>
/// The apartment buildings of a town. Which they are follows from the town alone, so that several households share a
/// building with its numbers and its name.
/// </summary>
internal sealed class Apartments(BuildingWords words, string[] surnames)
{
    private const int CommonSurnames = 300;

    /// <summary>The draws of one building; its numbers come first, its name next.</summary>
    public static Draws Building(ref Draws draws, Town town, bool isUrban)
    {
        int buildings = isUrban ? 15 + (int)(town.Hash % 40) : 3;
        return new Draws(town.Hash, DrawStream.Building, (ulong)draws.Below(buildings));
    }

    /// <summary>Adds the building's name and a room in it.</summary>
    public void Append(ref Draws building, ref Draws draws, Town town, OfficeNotation notation, TextBuffer text)
    {
        text.Append('　');
        AppendName(ref building, town, text);
        int floors = building.Chance(0.7) ? building.Between(2, 4) : building.Between(5, 14);
        int room = (draws.Between(1, floors) * 100) + draws.Between(1, building.Between(4, 9));
        text.AppendNumber(room, NumberWriter.ZeroOf(notation));
        text.Append(notation switch
        {
            OfficeNotation.KanjiChome or OfficeNotation.FullWidth => "号室",
            OfficeNotation.DigitChome => "号",
            _ => "",
        });
    }

    private void AppendName(ref Draws building, Town town, TextBuffer text)
    {
        string lead = words.Leads[building.Below(words.Leads.Length)];
        string tail = words.Tails[building.Below(words.Tails.Length)];
        string surname = surnames[building.Below(CommonSurnames)];
        switch (building.Below(6))
        {
            case 0:
                Append(text, lead, surname, "");
                break;
            case 1:
                Append(text, surname, tail, "");
                break;
            case 2:
                Append(text, lead, town.Name, "");
                break;
            case 3:
                Append(text, town.Name, tail, "");
                break;
            case 4:
                Append(text, lead, surname, tail);
                break;
            default:
                Append(text, lead, tail, "");
                break;
        }
    }

    private static void Append(TextBuffer text, string first, string second, string third)
    {
        text.Append(first);
        text.Append(second);
        text.Append(third);
    }
}
