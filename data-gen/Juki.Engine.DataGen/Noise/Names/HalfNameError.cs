using Juki.Engine.DataGen.Noise.Drafts;
using Juki.Engine.DataGen.Noise.Sources;
using Juki.Engine.DataGen.Texts;

namespace Juki.Engine.DataGen.Noise.Names;

/// <summary>An error in the family or the given name, by chance, and in the other where that one does not lend itself to it.</summary>
internal abstract class HalfNameError : IQueryError
{
    /// <inheritdoc/>
    public abstract ErrorKind Kind { get; }

    /// <inheritdoc/>
    public abstract ErrorPart Parts { get; }

    /// <inheritdoc/>
    public bool TryApply(QueryDraft draft, NoiseSources sources, ref QueryRandom random)
    {
        bool familyFirst = random.Chance(0.5);
        return Try(familyFirst, draft, sources, ref random) || Try(!familyFirst, draft, sources, ref random);
    }

    /// <summary>Puts the error into a name with a reading, neither empty; false if it has none to take.</summary>
    protected abstract bool TryApply(NameIndex names, TextBuffer text, TextBuffer kana, ref QueryRandom random);

    private bool Try(bool family, QueryDraft draft, NoiseSources sources, ref QueryRandom random)
    {
        TextBuffer text = family ? draft.Family : draft.Given;
        TextBuffer kana = family ? draft.FamilyKana : draft.GivenKana;
        return !text.IsEmpty && !kana.IsEmpty && TryApply(family ? sources.Families : sources.Givens, text, kana, ref random);
    }
}
