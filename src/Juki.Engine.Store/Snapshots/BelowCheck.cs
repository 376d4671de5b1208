namespace Juki.Engine.Store.Snapshots;

/// <summary>Each number, an index into something else, is below its length.</summary>
internal readonly struct BelowCheck(long length) : IElementCheck<int>
{
    public bool IsWhole(long index, in int item) => (ulong)item < (ulong)length;
}
