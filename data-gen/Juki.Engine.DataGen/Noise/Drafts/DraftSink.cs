using Juki.Engine.Model.Records;

namespace Juki.Engine.DataGen.Noise.Drafts;

/// <summary>Receives one resident of a generator as a draft.</summary>
internal sealed class DraftSink(QueryDraft draft) : IResidentSink
{
    /// <inheritdoc/>
    public void Add(in ResidentRecord resident) => draft.Fill(resident);

    /// <summary>Ignores versions: a person who is not in the register has none to be found by.</summary>
    public void AddVersion(in VersionRecord version)
    {
    }
}
