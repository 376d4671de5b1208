using Juki.Engine.Store.Building;

namespace Juki.Engine.Queries;

/// <summary>What a query may hold at most.</summary>
internal static class QueryLimits
{
    /// <summary>The most characters of a name, reading or address: those of the longest full name that a register takes, family and given name with a space.</summary>
    public const int TextLengthMax = (2 * RecordLimits.TextLengthMax) + 1;
}
