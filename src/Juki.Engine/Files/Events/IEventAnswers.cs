using Juki.Engine.Changes;
using Juki.Engine.Model.Changes;

namespace Juki.Engine.Files.Events;

/// <summary>Where the events of a file are applied, in order; their answers come in the same order.</summary>
internal interface IEventAnswers
{
    /// <summary>The next answer can be had without waiting.</summary>
    bool IsNextReady { get; }

    /// <summary>Journal address of the last change that was applied.</summary>
    long Address { get; }

    /// <summary>Takes the next event.</summary>
    ValueTask TakeAsync(CheckedEvent change, CancellationToken cancellation);

    /// <summary>The answer to the first event that was taken and not answered, when it is durable.</summary>
    ValueTask<ChangeAnswer> NextAsync(CancellationToken cancellation);
}
