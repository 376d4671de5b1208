using System.Diagnostics;

namespace Juki.Engine.TestKit;

/// <summary>
/// How long bad input is made up and tried: two seconds for each property in the test run, longer by command,
/// <c>JUKI_FUZZ_SECONDS=600 dotnet test -c Release tests/Juki.Engine.Protocol.Tests --filter FullyQualifiedName~Hostile</c> (over a
/// socket: <c>tests/Juki.Engine.Server.Tests --filter FullyQualifiedName~SocketFuzz</c>). A failure names the seed of its input; <c>JUKI_FUZZ_SEED</c> begins with it.
/// </summary>
public static class FuzzBudget
{
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(TestSetting.Number("JUKI_FUZZ_SECONDS") ?? 2);

    /// <summary>Tries one seed after another until the time is over; at least one.</summary>
    /// <param name="write">Where the first seed and the number of inputs are told.</param>
    /// <param name="attempt">Makes one input and tries it.</param>
    public static async Task SpendAsync(Action<string> write, Func<Random, Task> attempt)
    {
        ArgumentNullException.ThrowIfNull(write);
        ArgumentNullException.ThrowIfNull(attempt);
        int seed = TestSetting.Number("JUKI_FUZZ_SEED") ?? Random.Shared.Next();
        write($"The first seed is {seed}.");
        long start = Stopwatch.GetTimestamp();
        int attempts = 0;
        while (attempts == 0 || Stopwatch.GetElapsedTime(start) < Time)
        {
            await TryAsync(attempt, seed + attempts).ConfigureAwait(false);
            attempts++;
        }

        write($"{attempts} inputs were tried.");
    }

    /// <inheritdoc cref="SpendAsync"/>
    public static void Spend(Action<string> write, Action<Random> attempt)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        SpendAsync(write, random =>
        {
            attempt(random);
            return Task.CompletedTask;
        }).GetAwaiter().GetResult();
    }

    private static async Task TryAsync(Func<Random, Task> attempt, int seed)
    {
        try
        {
            await attempt(new Random(seed)).ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            throw new InvalidOperationException($"Input of seed {seed}; JUKI_FUZZ_SEED={seed} tries it first.", fault);
        }
    }
}
