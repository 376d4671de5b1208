using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Changes.Encoding;
using Juki.Engine.Model.Codes;

namespace Juki.Engine.Tests.Changes;

/// <summary>What a journal entry holds.</summary>
internal readonly struct EventAt(byte[] entry)
{
    public ResidentCode Code => EventLayout.Read(entry, out ChangeEvent? change) == LayoutFault.None ? change!.Code!.Value : throw new InvalidDataException("no event");
}
