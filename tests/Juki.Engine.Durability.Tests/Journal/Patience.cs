namespace Juki.Engine.Durability.Tests.Journal;

/// <summary>
/// How long a test waits for what must happen: so long that no machine is too slow, and not for ever, so that what never happens has a name.
/// </summary>
internal static class Patience
{
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>A token that ends a wait.</summary>
    public static CancellationToken Token => new CancellationTokenSource(Longest).Token;

    /// <summary>Waits until something is so.</summary>
    public static void Until(Func<bool> condition) => Assert.True(SpinWait.SpinUntil(condition, Longest), "It did not come to pass.");
}
