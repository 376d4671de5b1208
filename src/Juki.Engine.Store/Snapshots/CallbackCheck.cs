namespace Juki.Engine.Store.Snapshots;

/// <summary>A check in a line of its own, for sections that are small enough.</summary>
internal readonly struct CallbackCheck<T>(Func<long, T, bool> isWhole) : IElementCheck<T>
    where T : unmanaged
{
    public bool IsWhole(long index, in T item) => isWhole(index, item);
}
