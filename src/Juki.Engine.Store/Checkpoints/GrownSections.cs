using Juki.Engine.Store.Dictionaries;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Store.Checkpoints;

/// <summary>
/// Writes the dictionaries: those of the base as they are, what came with changes behind. So ids stay, in rows and wherever else they stand;
/// an entry that nobody bears any more stays too, and counts nobody.
/// </summary>
internal static class GrownSections
{
    public static void Write(RegisterDictionaries dictionaries, SectionSet source, SectionSet target)
    {
        WriteNames(dictionaries.Families, SectionKinds.Families, SectionKinds.FamilyTexts, source, target);
        WriteNames(dictionaries.Givens, SectionKinds.Givens, SectionKinds.GivenTexts, source, target);
        WritePlaces(dictionaries.Places, source, target);
        WriteTexts(dictionaries.Buildings, SectionKinds.BuildingStarts, SectionKinds.BuildingTexts, source, target);
        WriteTexts(dictionaries.RawAddresses, SectionKinds.RawAddressStarts, SectionKinds.RawAddressTexts, source, target);
        WriteTexts(dictionaries.Households, SectionKinds.HouseholdStarts, SectionKinds.HouseholdTexts, source, target);
    }

    /// <summary>Their bearers are counted with all that changed (<see cref="MergedCounts"/>).</summary>
    private static void WriteNames(NameDictionary names, SectionKind<NameEntry> entryKind, SectionKind<char> textKind, SectionSet source, SectionSet target)
    {
        int grown = names.Grown?.Count ?? 0;
        NativeArray<NameEntry> entries = Longer(entryKind, source, target, grown);
        long characters = 0;
        for (int index = 0; index < grown; index++)
        {
            characters += names.Text(names.Count + index).Length + names.Kana(names.Count + index).Length;
        }

        NativeArray<char> texts = Longer(textKind, source, target, characters);
        uint start = (uint)(texts.Length - characters);
        for (int id = names.Count; id < names.Count + grown; id++)
        {
            entries[id] = names.Grown![id - names.Count].Entry with { TextStart = start, Bearers = 0 };
            start = Copy(names.Text(id), texts, start);
            start = Copy(names.Kana(id), texts, start);
        }
    }

    private static void WriteTexts(TextDictionary dictionary, SectionKind<uint> startKind, SectionKind<char> textKind, SectionSet source, SectionSet target)
    {
        int grown = dictionary.CountWithGrown - dictionary.Count;
        NativeArray<uint> starts = Longer(startKind, source, target, grown);
        long characters = 0;
        for (int id = dictionary.Count; id < dictionary.Count + grown; id++)
        {
            characters += dictionary.Text(id).Length;
        }

        NativeArray<char> texts = Longer(textKind, source, target, characters);
        for (int id = dictionary.Count; id < dictionary.Count + grown; id++)
        {
            starts[id + 1] = Copy(dictionary.Text(id), texts, starts[id]);
        }
    }

    private static void WritePlaces(PlaceTable places, SectionSet source, SectionSet target)
    {
        int grown = places.CountWithGrown - places.Count;
        NativeArray<PlaceEntry> entries = Longer(SectionKinds.Places, source, target, grown);
        long characters = 0;
        for (int id = places.Count; id < places.Count + grown; id++)
        {
            characters += places.MunicipalityCode(id).Length + places.Municipality(id).Length + places.Town(id).Length;
        }

        NativeArray<char> texts = Longer(SectionKinds.PlaceTexts, source, target, characters);
        uint start = (uint)(texts.Length - characters);
        for (int id = places.Count; id < places.Count + grown; id++)
        {
            entries[id] = new PlaceEntry
            {
                TextStart = start,
                CodeLength = (ushort)places.MunicipalityCode(id).Length,
                MunicipalityLength = (ushort)places.Municipality(id).Length,
                TownLength = (ushort)places.Town(id).Length,
            };
            start = Copy(places.MunicipalityCode(id), texts, start);
            start = Copy(places.Municipality(id), texts, start);
            start = Copy(places.Town(id), texts, start);
        }
    }

    /// <summary>A section of the base with room for more at its end.</summary>
    private static NativeArray<T> Longer<T>(SectionKind<T> kind, SectionSet source, SectionSet target, long more)
        where T : unmanaged
    {
        NativeArray<T> before = source.Get(kind);
        NativeArray<T> longer = target.Allocate(kind, before.Length + more);
        before.CopyTo(longer);
        return longer;
    }

    private static uint Copy(ReadOnlySpan<char> text, NativeArray<char> texts, uint start)
    {
        text.CopyTo(texts.Span(start, text.Length));
        return start + (uint)text.Length;
    }
}
