using Juki.Engine.Store.Rows;

namespace Juki.Engine.Store.Building;

/// <summary>A version row before it has its place: its owner is still the body of a code, later a row number.</summary>
internal struct PendingVersion
{
    public Row Row;

    /// <summary>Id of the raw address; 0 if the parts render it.</summary>
    public int RawAddress;
}
