using Juki.Engine.Model.Addresses;
using Juki.Engine.Store.Dictionaries;
using Juki.Engine.Store.Rows;

namespace Juki.Engine.Store.Registers;

/// <summary>Gives the addresses of rows back to the letter: rendered from their parts, or kept as raw text.</summary>
internal sealed class RowAddresses(PlaceTable places, TextDictionary buildings, RowAttachments rawAddresses, TextDictionary rawTexts)
{
    public ReadOnlySpan<char> MunicipalityCode(in Row row) => places.MunicipalityCode(row.PlaceId);

    /// <summary>The raw text of a row; empty where the parts render the address.</summary>
    public ReadOnlySpan<char> Raw(int rowNumber, in Row row) => row.HasRawAddress ? rawTexts.Text((int)rawAddresses.Of(rowNumber)) : default;

    /// <summary>Asks for what <see cref="Render"/> reads first; the rest is for <see cref="PrefetchText"/>, a pass later.</summary>
    public void PrefetchEntry(in Row row)
    {
        places.PrefetchEntry(row.PlaceId);
        buildings.PrefetchEntry(row.BuildingId);
    }

    public void PrefetchText(in Row row)
    {
        places.PrefetchText(row.PlaceId);
        buildings.PrefetchText(row.BuildingId);
    }

    public int Render(int rowNumber, in Row row, Span<char> destination)
    {
        if (row.HasRawAddress)
        {
            ReadOnlySpan<char> raw = Raw(rowNumber, row);
            raw.CopyTo(destination);
            return raw.Length;
        }

        return RegisteredAddressText.Render(Parts(row), destination);
    }

    public RegisteredAddress Parts(in Row row) => new()
    {
        Municipality = places.Municipality(row.PlaceId),
        Town = places.Town(row.PlaceId),
        Numbers = row.Numbers,
        NumberStyle = row.NumberStyle,
        Building = buildings.Text(row.BuildingId),
        Room = row.Room,
        TailStyle = row.TailStyle,
    };
}
