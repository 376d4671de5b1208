namespace Juki.Engine.Durability.Journal;

/// <summary>How a wait for an entry ended. The numbers are frozen.</summary>
public enum WaitOutcome
{
    /// <summary>The entry is durable.</summary>
    Durable = 0,

    /// <summary>A write or a sync has failed before. Whether the entry survived shows when the journal is opened anew.</summary>
    Stopped = 1,

    /// <summary>The journal was closed, and the entry is not in it.</summary>
    Closed = 2,
}
