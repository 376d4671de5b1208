using Juki.Engine.Answers;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Verdict;
using Juki.Engine.TestKit.Changes;

namespace Juki.Engine.Tests.Changes.Readers;

/// <summary>What a session answered to a question about a resident in one of the states.</summary>
/// <param name="AsOf">Journal address that the session named.</param>
/// <param name="Asked">In which way it was put.</param>
/// <param name="Resident">The resident asked about.</param>
/// <param name="State">The state asked about.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Found">Whom the answer names, read from the register; null if nobody.</param>
internal sealed record RecordedAnswer(long AsOf, Asked Asked, int Resident, int State, Answer Answer, ResidentImage? Found)
{
    /// <summary>Holds the answer against the town as it was at the address.</summary>
    public void Check(TownModel town)
    {
        ResidentImage present = town[Resident];
        bool isPresent = present.Address == ChangingTown.Resident(Resident, State).Address;
        bool isFound = Asked == Asked.ByVerifying ? Answer.Grade == Grade.Certain : Found?.Body == present.Body;
        Assert.Equal(isPresent, isFound && Answer.Address == AddressLevel.A6);
        Assert.Equal(isPresent && Asked != Asked.Tolerantly, isFound && Answer.Name == NameLevel.Identical);
        Assert.True(Found is null || Found == town[ChangingTown.ResidentOf(Found.Body)], $"a resident of another state, as of {AsOf}");
    }
}
