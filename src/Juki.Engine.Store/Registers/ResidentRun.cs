namespace Juki.Engine.Store.Registers;

/// <summary>Residents whose rows stand side by side, as part of a <see cref="ResidentList"/>.</summary>
/// <param name="First">Place of the first one in the list; the next run begins where this one ends.</param>
/// <param name="Row">Row of the first one.</param>
internal readonly record struct ResidentRun(int First, int Row) : IComparable<ResidentRun>
{
    /// <summary>The row of a resident of this run by the place in the list.</summary>
    public int RowOf(int index) => Row + (index - First);

    public int CompareTo(ResidentRun other) => First.CompareTo(other.First);
}
