using Juki.Engine.Model.Changes;

namespace Juki.Engine.Files.Events;

/// <summary>Whoever applies changes in lists, elsewhere: a server.</summary>
public interface IDistantChanges
{
    /// <summary>How many changes a list has at most.</summary>
    int ListSize { get; }

    /// <summary>Applies changes in their order; the answers are durable, and as many, in the same order.</summary>
    Task<IReadOnlyList<ChangeAnswer>> ApplyAsync(IReadOnlyList<ChangeEvent> changes, CancellationToken cancellation);
}
