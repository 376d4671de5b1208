using Juki.Engine.Store.Dictionaries;
using Juki.Engine.Store.Encoders;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Store.Building;

/// <summary>Writes the dictionaries of plain texts and of places.</summary>
internal static class TextSections
{
    public static void Write(SectionSet sections, SectionKind<uint> startKind, SectionKind<char> textKind, MergedTexts merged)
    {
        NativeArray<uint> starts = sections.Allocate(startKind, merged.Count + 1L);
        NativeArray<char> texts = sections.Allocate(textKind, merged.CharacterCount);
        uint start = 0;
        for (int id = 0; id < merged.Count; id++)
        {
            starts[id] = start;
            ReadOnlySpan<char> text = merged.Text(id);
            text.CopyTo(texts.Span(start, text.Length));
            start += (uint)text.Length;
        }

        starts[merged.Count] = start;
    }

    public static void WritePlaces(SectionSet sections, MergedTexts merged)
    {
        NativeArray<PlaceEntry> entries = sections.Allocate(SectionKinds.Places, merged.Count);
        NativeArray<char> texts = sections.Allocate(SectionKinds.PlaceTexts, merged.CharacterCount - (2L * merged.Count));
        uint start = 0;
        for (int id = 0; id < merged.Count; id++)
        {
            string[] parts = merged.Text(id).ToString().Split(TextKey.Separator);
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
