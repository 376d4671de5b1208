namespace Juki.Engine.TestKit.Disk;

/// <summary>One call that fails: the <paramref name="Number"/>-th (from 1) of a kind, or of all kinds if <paramref name="Kind"/> is null.</summary>
public sealed record DiskFault(DiskCall? Kind, int Number)
{
    private int _seen;

    /// <summary>Whether the fault has come to pass.</summary>
    public bool Happened => _seen >= Number;

    /// <summary>Counts a call, and tells whether it is the one.</summary>
    internal bool Hits(DiskCall call) => (Kind is null || Kind == call) && ++_seen == Number;
}
