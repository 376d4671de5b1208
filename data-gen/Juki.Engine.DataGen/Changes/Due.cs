using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;

namespace Juki.Engine.DataGen.Changes;

/// <summary>A change that an earlier one brings about.</summary>
/// <param name="Reason">Its reason.</param>
/// <param name="Code">Whose.</param>
/// <param name="Joined">The move of another member of the household, which this one joins; null if it is a change of its own.</param>
internal sealed record Due(ChangeReason Reason, ResidentCode Code, ChangeEvent? Joined = null)
{
    /// <summary>Of a joined move: the address that the household leaves.</summary>
    public string Leaves { get; init; } = "";
}
