using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Matching.Deciding;

/// <summary>What is answered to one query.</summary>
/// <param name="Result">The result code, 00 to 42.</param>
/// <param name="Best">Index of the best candidate; −1 if there is none worth speaking of.</param>
/// <param name="Rivals">How many other residents share name and date with the best or keep it from being accepted.</param>
/// <param name="Reason">Why.</param>
/// <param name="Item">The item that the reason speaks of.</param>
public readonly record struct Decision(ResultCode Result, int Best, int Rivals, DecisionReason Reason, QueryItem Item)
{
    /// <summary>The grade of the result.</summary>
    public Grade Grade => Grades.Of(Result);

    /// <summary>The best candidate may be shown: certain, probable or possible.</summary>
    public bool ShowsResident => Grade is Grade.Certain or Grade.Probable or Grade.Possible;
}
