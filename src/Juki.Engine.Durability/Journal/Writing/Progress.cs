namespace Juki.Engine.Durability.Journal.Writing;

/// <summary>Wakes all who wait for the journal to get on. Whoever waits takes <see cref="Next"/> first and looks then whether it has what it wants.</summary>
internal sealed class Progress
{
    private TaskCompletionSource _next = New();

    /// <summary>Ends at the next step.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    /// <summary>The journal has got on, or has stopped.</summary>
    public void Step() => Interlocked.Exchange(ref _next, New()).SetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
