using Juki.Engine.Store.Registers;

namespace Juki.Engine.Store.Snapshots;

/// <summary>A household that is a text has one.</summary>
internal readonly struct HouseholdCheck(long texts) : IElementCheck<uint>
{
    public bool IsWhole(long index, in uint item) => !HouseholdNumber.IsText(item) || HouseholdNumber.TextId(item) < texts;
}
