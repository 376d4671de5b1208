using Juki.Engine.Answers;
using Juki.Engine.Model.Codes;

namespace Juki.Engine.Tests.Changes.Readers;

/// <summary>What a batch of lookups answered: all codes of the town, as of one address between two.</summary>
/// <param name="From">Journal address before the lookups.</param>
/// <param name="To">Journal address behind them.</param>
/// <param name="States">The state that each resident's row was of; −1 for a code that nobody had.</param>
/// <param name="Codes">The codes that were asked for.</param>
internal sealed record RecordedLookup(long From, long To, (LookupState Answer, int State)[] States, (int Resident, ResidentCode Code)[] Codes)
{
    /// <summary>There must be one address of which all answers are true.</summary>
    public void Check() =>
        Assert.Contains(Enumerable.Range(0, (int)(To - From) + 1), step => IsTrueAt(From + step));

    private bool IsTrueAt(long address)
    {
        for (int index = 0; index < Codes.Length; index++)
        {
            (int resident, ResidentCode code) = Codes[index];
            int state = ChangingTown.StateAt(resident, address);
            ResidentCode present = ChangingTown.CodeOf(resident, state);
            (LookupState, int) expected = code == present ? (LookupState.Found, state)
                : code.Body < present.Body ? (LookupState.Superseded, state)
                : (LookupState.Unknown, -1);
            if (States[index] != expected)
            {
                return false;
            }
        }

        return true;
    }
}
