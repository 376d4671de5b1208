using Juki.Engine.DataGen.Noise.Drafts;
using Juki.Engine.DataGen.Texts;

namespace Juki.Engine.DataGen.Noise.Names;

/// <summary>An error at one character of the name.</summary>
internal abstract class NameError(ErrorKind kind) : SpotError(kind, ErrorPart.Name)
{
    /// <inheritdoc/>
    protected override (TextBuffer First, TextBuffer Second) Texts(QueryDraft draft) => (draft.Family, draft.Given);
}
