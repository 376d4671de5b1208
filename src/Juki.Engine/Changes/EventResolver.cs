using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;
using Juki.Engine.Store.Changes;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Changes;

/// <summary>Finds the resident of an event as the last change left him, and draws the codes that it needs.</summary>
internal sealed class EventResolver(Register register, UnusedCodes unused)
{
    private readonly ResidentImageReader _images = new(register);

    /// <summary>The same for another register.</summary>
    public EventResolver For(Register other) => new(other, unused.For(other));

    /// <summary>Makes the event one that a replay can apply without drawing anything.</summary>
    /// <param name="change">The event as its sender gave it, checked (<see cref="EventCheck"/>); a new code that the sender chose is not heeded.</param>
    /// <param name="resolved">The event; the same if it is refused.</param>
    /// <param name="before">The resident; null if nobody has the code, as before most entries.</param>
    /// <returns>Why it is refused.</returns>
    public ChangeFinding Resolve(ChangeEvent change, out ChangeEvent resolved, out ResidentImage? before)
    {
        (resolved, before) = (change, null);
        if (change.Code is { } code && register.TryFindRetired(code, DeltaWriter.Latest, out _))
        {
            return new ChangeFinding(ChangeFault.CodeBurnt);
        }

        before = change.Code is { } known ? Find(known) : null;
        resolved = change.Resolve(change.TakesDrawnCode ? unused.Draw() : default);
        return ChangeFinding.Fine;
    }

    /// <summary>The resident with a code, as the last change left him; null if there is none.</summary>
    public ResidentImage? Find(ResidentCode code) => register.FindRow(code, DeltaWriter.Latest) is var row and >= 0 ? _images.Read(row) : null;
}
