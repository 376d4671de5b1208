namespace Juki.Engine.Linux.Tests;

/// <summary>Runs on a thread that nobody else uses: what is done to it is seen by no other test.</summary>
internal static class OnThread
{
    public static T Run<T>(Func<T> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).GetAwaiter().GetResult();
}
