using Juki.Engine.Model.Addresses;
using Juki.Engine.Store.Encoders;
using Juki.Engine.Store.Memory;

namespace Juki.Engine.Store.Dictionaries;

/// <summary>The distinct places of a register, as its addresses write them; those that came with changes stand behind the others.</summary>
internal sealed class PlaceTable(NativeArray<PlaceEntry> entries, NativeArray<char> texts) : IKeyedTexts
{
    private GrownTexts? _grown;

    /// <summary>Places of the base.</summary>
    public int Count => (int)entries.Length;

    /// <summary>Places of base and delta.</summary>
    public int CountWithGrown => Count + (_grown?.Count ?? 0);

    int IKeyedTexts.KeyCount => CountWithGrown;

    public ReadOnlySpan<char> MunicipalityCode(int id) =>
        IsGrown(id) ? GrownPart(id, 0) : Slice(entries[id].TextStart, entries[id].CodeLength);

    public ReadOnlySpan<char> Municipality(int id) =>
        IsGrown(id) ? GrownPart(id, 1) : Slice(entries[id].TextStart + entries[id].CodeLength, entries[id].MunicipalityLength);

    public ReadOnlySpan<char> Town(int id) =>
        IsGrown(id) ? GrownPart(id, 2) : Slice(entries[id].TextStart + entries[id].CodeLength + entries[id].MunicipalityLength, entries[id].TownLength);

    /// <summary>Present residents whose address is written with exactly this place; of a place of the base.</summary>
    public int Residents(int id) => entries[id].Residents;

    /// <summary>All places of the base, for the address master to learn.</summary>
    public IReadOnlyList<PlaceText> ToList() =>
        [.. Enumerable.Range(0, Count).Select(TextOf)];

    /// <summary>Asks for a place's entry.</summary>
    public void PrefetchEntry(int id) => entries.Prefetch(id);

    /// <summary>Asks for a place's text, once the entry is there: mostly two lines.</summary>
    public void PrefetchText(int id)
    {
        if (IsGrown(id))
        {
            return;
        }

        ref readonly PlaceEntry entry = ref entries[id];
        texts.Prefetch(entry.TextStart);
        texts.Prefetch(entry.TextStart + entry.CodeLength + entry.MunicipalityLength + entry.TownLength);
    }

    /// <summary>Makes it one that can be added to.</summary>
    public void BeginGrowing(GrowthSteps steps) => _grown = new GrownTexts(steps);

    /// <summary>What the address master is to learn of a place.</summary>
    public PlaceText TextOf(int id) => new(MunicipalityCode(id).ToString(), Municipality(id).ToString(), Town(id).ToString());

    ReadOnlySpan<char> IKeyedTexts.KeyOf(int id, TextKey buffer) => buffer.Of(MunicipalityCode(id), Municipality(id), Town(id));

    void IKeyedTexts.Add(ReadOnlySpan<char> key) => _grown!.Add(key);

    /// <summary>Whether a place stands behind the base; without a delta every other id is for the base to refuse.</summary>
    private bool IsGrown(int id) => id >= Count && _grown is not null;

    /// <summary>One of the three texts of an added place: they are few, so they are kept as their key.</summary>
    private ReadOnlySpan<char> GrownPart(int id, int part)
    {
        ReadOnlySpan<char> rest = _grown![id - Count];
        for (; part > 0; part--)
        {
            rest = rest[(rest.IndexOf(TextKey.Separator) + 1)..];
        }

        int end = rest.IndexOf(TextKey.Separator);
        return end < 0 ? rest : rest[..end];
    }

    private ReadOnlySpan<char> Slice(long start, int length) => texts.Span(start, length);
}
