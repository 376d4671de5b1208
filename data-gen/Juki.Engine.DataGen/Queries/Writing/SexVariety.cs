using Juki.Engine.DataGen.Noise.Drafts;
using Juki.Engine.DataGen.Texts;
using Juki.Engine.Model;

namespace Juki.Engine.DataGen.Queries.Writing;

/// <summary>Writes sex; nothing if it is not known.</summary>
internal static class SexVariety
{
    private const string Male = "1男M";
    private const string Female = "2女F";

    /// <summary>Writes it.</summary>
    public static void Write(QueryDraft draft, in WritingHabits habits, TextBuffer sex)
    {
        sex.Clear();
        if (draft.Sex is Sex.Male or Sex.Female)
        {
            sex.Append((draft.Sex == Sex.Male ? Male : Female)[(int)habits.Sex]);
        }
    }
}
