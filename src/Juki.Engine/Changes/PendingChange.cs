using Juki.Engine.Model.Changes;

namespace Juki.Engine.Changes;

/// <summary>A change that was submitted and may not be durable yet: its answer must not be given away before it is.</summary>
public readonly record struct PendingChange
{
    internal PendingChange(ChangeAnswer answer, long durableAt) => (Answer, DurableAt, IsTaken) = (answer, durableAt, true);

    /// <summary>It was checked, and refused or entered. False: there was no room.</summary>
    public bool IsTaken { get; }

    /// <summary>Journal address that must be durable before the answer counts.</summary>
    public long DurableAt { get; }

    internal static PendingChange NotTaken => default;

    /// <summary>The answer, once it counts.</summary>
    internal ChangeAnswer Answer { get; }
}
