using Juki.Engine.Store.Registers;

namespace Juki.Engine.Store.Snapshots;

/// <summary>What was checked, and everything that was found wrong; written by many threads.</summary>
internal sealed class CheckLog
{
    private readonly Lock _lock = new();
    private readonly List<CheckedReferences> _checked = [];
    private readonly List<string> _faults = [];

    /// <summary>What was checked, in that order.</summary>
    public IReadOnlyList<CheckedReferences> Checked => _checked;

    /// <summary>The messages of all faults, in the order they were found.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>Notes a check that was gone through, whatever it found.</summary>
    public void Add(string what, long count)
    {
        lock (_lock)
        {
            _checked.Add(new CheckedReferences(what, count));
        }
    }

    /// <summary>Notes a fault.</summary>
    public void Add(RegisterException fault)
    {
        lock (_lock)
        {
            _faults.Add(fault.Message);
        }
    }
}
