using Juki.Engine.Store.Dictionaries;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Store.Building;

/// <summary>Writes the dictionaries of plain texts and of places.</summary>
internal static class TextSections
{
    public static void Write(SectionSet sections, SectionKind<uint> startKind, SectionKind<char> textKind, MergedTexts merged)
    {
        NativeArray<uint> starts = sections.Allocate(startKind, merged.Texts.Length + 1L);
        NativeArray<char> texts = sections.Allocate(textKind, merged.Texts.Sum(text => (long)text.Length));
        uint start = 0;
        for (int id = 0; id < merged.Texts.Length; id++)
        {
            starts[id] = start;
            merged.Texts[id].CopyTo(texts.Span(start, merged.Texts[id].Length));
            start += (uint)merged.Texts[id].Length;
        }

        starts[merged.Texts.Length] = start;
    }

    public static void WritePlaces(SectionSet sections, MergedTexts merged)
    {
        NativeArray<PlaceEntry> entries = sections.Allocate(SectionKinds.Places, merged.Texts.Length);
        NativeArray<char> texts = sections.Allocate(SectionKinds.PlaceTexts, merged.Texts.Sum(text => text.Length - 2L));
        uint start = 0;
        for (int id = 0; id < merged.Texts.Length; id++)
        {
            string[] parts = merged.Texts[id].Split(TextPool.Separator);
            entries[id] = new PlaceEntry
            {
                TextStart = start,
                CodeLength = (ushort)parts[0].Length,
                MunicipalityLength = (ushort)parts[1].Length,
                TownLength = (ushort)parts[2].Length,
            };
            foreach (string part in parts)
            {
                part.CopyTo(texts.Span(start, part.Length));
                start += (uint)part.Length;
            }
        }
    }
}
