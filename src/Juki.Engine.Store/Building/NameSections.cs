using Juki.Engine.Model.Names;
using Juki.Engine.Store.Dictionaries;
using Juki.Engine.Store.Encoders;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Store.Building;

/// <summary>Writes a dictionary of names with their readings, keys and hashes.</summary>
internal sealed class NameSections
{
    private readonly NameKeys _keys = new();

    public static void Write(SectionSet sections, SectionKind<NameEntry> entryKind, SectionKind<char> textKind, MergedTexts names)
    {
        var writer = new NameSections();
        NativeArray<NameEntry> entries = sections.Allocate(entryKind, names.Count);
        NativeArray<char> texts = sections.Allocate(textKind, names.CharacterCount - names.Count);
        uint start = 0;
        for (int id = 0; id < names.Count; id++)
        {
            start = writer.WriteEntry(entries, texts, id, names.Text(id), start);
        }
    }

    private uint WriteEntry(NativeArray<NameEntry> entries, NativeArray<char> texts, int id, ReadOnlySpan<char> pair, uint start)
    {
        int separator = pair.IndexOf(TextKey.Separator);
        ReadOnlySpan<char> text = pair[..separator];
        ReadOnlySpan<char> kana = pair[(separator + 1)..];
        text.CopyTo(texts.Span(start, text.Length));
        kana.CopyTo(texts.Span(start + text.Length, kana.Length));
        ReadOnlySpan<char> key = _keys.OfName(text);
        entries[id] = new NameEntry
        {
            TextStart = start,
            TextLength = (ushort)text.Length,
            KanaLength = (ushort)kana.Length,
            KeyLength = (ushort)key.Length,
            KeyHash = KeyHash.Of(key),
            KanaHash = KeyHash.Of(_keys.OfKana(kana)),
        };
        return start + (uint)text.Length + (uint)kana.Length;
    }
}
