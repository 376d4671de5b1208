using Juki.Engine.Model.Addresses;
using Juki.Engine.Store.Memory;

namespace Juki.Engine.Store.Dictionaries;

/// <summary>The distinct places of a register, as its addresses write them.</summary>
internal sealed class PlaceTable(NativeArray<PlaceEntry> entries, NativeArray<char> texts)
{
    public int Count => (int)entries.Length;

    public ReadOnlySpan<char> MunicipalityCode(int id) => Slice(entries[id].TextStart, entries[id].CodeLength);

    public ReadOnlySpan<char> Municipality(int id) =>
        Slice(entries[id].TextStart + entries[id].CodeLength, entries[id].MunicipalityLength);

    public ReadOnlySpan<char> Town(int id) =>
        Slice(entries[id].TextStart + entries[id].CodeLength + entries[id].MunicipalityLength, entries[id].TownLength);

    /// <summary>Present residents whose address is written with exactly this place.</summary>
    public int Residents(int id) => entries[id].Residents;

    /// <summary>All places, for the address master to learn.</summary>
    public IReadOnlyList<PlaceText> ToList() =>
        [.. Enumerable.Range(0, Count).Select(id => new PlaceText(MunicipalityCode(id).ToString(), Municipality(id).ToString(), Town(id).ToString()))];

    /// <summary>Asks for a place's entry.</summary>
    public void PrefetchEntry(int id) => entries.Prefetch(id);

    /// <summary>Asks for a place's text, once the entry is there: mostly two lines.</summary>
    public void PrefetchText(int id)
    {
        ref readonly PlaceEntry entry = ref entries[id];
        texts.Prefetch(entry.TextStart);
        texts.Prefetch(entry.TextStart + entry.CodeLength + entry.MunicipalityLength + entry.TownLength);
    }

    private ReadOnlySpan<char> Slice(long start, int length) => texts.Span(start, length);
}
