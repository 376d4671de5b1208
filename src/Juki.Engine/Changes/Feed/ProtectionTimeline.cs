using Juki.Engine.Model.Codes;

namespace Juki.Engine.Changes.Feed;

/// <summary>When one resident came under protection and ceased to be, whatever the code was.</summary>
/// <param name="firstCode">The code at the beginning.</param>
internal sealed class ProtectionTimeline(ResidentCode firstCode)
{
    private readonly List<(long Address, bool IsSet)> _turns = [];

    /// <summary>The code at the beginning.</summary>
    public ResidentCode FirstCode => firstCode;

    /// <summary>Adds a turn, in the order of addresses.</summary>
    public void Add(long address, bool isSet) => _turns.Add((address, isSet));

    /// <summary>
    /// Whether the resident was under protection right before or after a change, or is at the end. Setting and lifting take turns, so that it was set
    /// right before a change if what comes from there on is that it is lifted. Null if there was no turn at all.
    /// </summary>
    public bool? Covers(long address)
    {
        if (_turns.Count == 0)
        {
            return null;
        }

        int next = _turns.FindIndex(turn => turn.Address >= address);
        bool isLiftedNext = next >= 0 && !_turns[next].IsSet;
        bool isSetByIt = next >= 0 && _turns[next].Address == address;
        return isLiftedNext || isSetByIt || _turns[^1].IsSet;
    }
}
