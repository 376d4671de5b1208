namespace Juki.Engine.Store.Snapshots;

/// <summary>Whether one element of a section is whole. A struct, so that the call is compiled into the loop over millions.</summary>
internal interface IElementCheck<T>
    where T : unmanaged
{
    bool IsWhole(long index, in T item);
}
