using Juki.Engine.Model.Changes;

namespace Juki.Engine.Files.Events;

/// <summary>Counts what became of events.</summary>
internal sealed class EventTally
{
    private readonly SortedDictionary<ChangeFault, long> _rows = [];

    /// <summary>Columns of the file that were ignored.</summary>
    public IReadOnlyList<string> UnknownColumns { get; set; } = [];

    /// <summary>Counts a row.</summary>
    public void Add(ChangeFault fault) => _rows[fault] = _rows.GetValueOrDefault(fault) + 1;

    /// <summary>The counts so far.</summary>
    public EventSummary Summarise(long address)
    {
        long accepted = _rows.GetValueOrDefault(ChangeFault.None);
        Dictionary<ChangeFault, long> refused = _rows.Where(count => count.Key != ChangeFault.None).ToDictionary();
        return new EventSummary(accepted + refused.Values.Sum(), accepted, refused, address, UnknownColumns);
    }
}
