using Juki.Engine.Model.Addresses;
using Juki.Engine.Store.Changes;
using Juki.Engine.Store.Dictionaries;
using Juki.Engine.Store.Rows;

namespace Juki.Engine.Store.Registers;

/// <summary>Gives the addresses of rows back to the letter: rendered from their parts, or kept as raw text.</summary>
internal sealed class RowAddresses(RegisterDictionaries dictionaries, RowAttachments rawAddresses)
{
    private Delta? _delta;

    public ReadOnlySpan<char> MunicipalityCode(in Row row) => dictionaries.Places.MunicipalityCode(row.PlaceId);

    /// <summary>The raw text of a row; empty where the parts render the address.</summary>
    public ReadOnlySpan<char> Raw(int rowNumber, in Row row) =>
        row.HasRawAddress ? dictionaries.RawAddresses.Text(RawAddressOf(rowNumber)) : default;

    /// <summary>Takes the changes in.</summary>
    public void Attach(Delta delta) => _delta = delta;

    /// <summary>Asks for what <see cref="Render"/> reads first; the rest is for <see cref="PrefetchText"/>, a pass later.</summary>
    public void PrefetchEntry(in Row row)
    {
        dictionaries.Places.PrefetchEntry(row.PlaceId);
        dictionaries.Buildings.PrefetchEntry(row.BuildingId);
    }

    public void PrefetchText(in Row row)
    {
        dictionaries.Places.PrefetchText(row.PlaceId);
        dictionaries.Buildings.PrefetchText(row.BuildingId);
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
        Municipality = dictionaries.Places.Municipality(row.PlaceId),
        Town = dictionaries.Places.Town(row.PlaceId),
        Numbers = row.Numbers,
        NumberStyle = row.NumberStyle,
        Building = dictionaries.Buildings.Text(row.BuildingId),
        Room = row.Room,
        TailStyle = row.TailStyle,
    };

    private int RawAddressOf(int rowNumber) =>
        _delta is { } delta && rowNumber >= delta.FirstRow ? delta.Details(rowNumber).RawAddress : (int)rawAddresses.Of(rowNumber);
}
