using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;

namespace Juki.Engine.DataGen.Changes;

/// <summary>What a maker proposes for a slot.</summary>
/// <param name="Before">The resident until then; null for somebody new.</param>
/// <param name="Date">The day of the event.</param>
/// <param name="Items">The items that change.</param>
internal sealed record ChangeDraft(ResidentImage? Before, DateOnly Date, ItemChanges Items)
{
    /// <summary>Of somebody new: the code that the municipality gave; null if the engine is to draw one.</summary>
    public ResidentCode? GivenCode { get; init; }
}
