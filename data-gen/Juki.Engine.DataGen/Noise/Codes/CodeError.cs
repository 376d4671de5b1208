using Juki.Engine.DataGen.Noise.Drafts;
using Juki.Engine.DataGen.Noise.Sources;
using Juki.Engine.DataGen.Texts;

namespace Juki.Engine.DataGen.Noise.Codes;

/// <summary>An error of the resident code, for queries that carry one.</summary>
internal abstract class CodeError(ErrorKind kind) : IQueryError
{
    /// <inheritdoc/>
    public ErrorKind Kind { get; } = kind;

    /// <inheritdoc/>
    public ErrorPart Parts => ErrorPart.Code;

    /// <inheritdoc/>
    public bool TryApply(QueryDraft draft, NoiseSources sources, ref QueryRandom random) =>
        !draft.Code.IsEmpty && TryChange(draft.Code, ref random);

    /// <summary>Makes the error; false if these digits offer no place for it.</summary>
    protected abstract bool TryChange(TextBuffer code, ref QueryRandom random);
}
