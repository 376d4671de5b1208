using Juki.Engine.DataGen.Noise.Drafts;
using Juki.Engine.DataGen.Texts;

namespace Juki.Engine.DataGen.Queries.Writing;

/// <summary>Writes names.</summary>
internal static class NameVariety
{
    /// <summary>Writes the kanji or kana name, or the Latin one of a person who has no other.</summary>
    public static void Write(QueryDraft draft, in WritingHabits habits, TextBuffer name)
    {
        name.Clear();
        if (draft.Family.IsEmpty && draft.Given.IsEmpty)
        {
            WriteLatin(draft, habits, name);
            return;
        }

        name.Append(draft.Family.Span);
        if (!draft.Family.IsEmpty && !draft.Given.IsEmpty)
        {
            AppendSpace(name, habits.Spacing);
        }

        name.Append(draft.Given.Span);
        if (habits.UsesCompatibilityCharacters)
        {
            CompatibilityIdeographs.PutIn(name);
        }
    }

    /// <summary>Adds the space between two parts of a name.</summary>
    public static void AppendSpace(TextBuffer text, NameSpacing spacing)
    {
        if (spacing != NameSpacing.None)
        {
            text.Append(spacing == NameSpacing.FullWidth ? '　' : ' ');
        }
    }

    private static void WriteLatin(QueryDraft draft, in WritingHabits habits, TextBuffer name)
    {
        name.Append(draft.Latin.Span);
        if (habits.UsesCompatibilityCharacters)
        {
            Width.Widen(name);
        }
    }
}
