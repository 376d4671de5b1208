using System.Diagnostics;
using System.Globalization;
using Xunit.Abstractions;

namespace Juki.Engine.Protocol.Tests.Hostile;

/// <summary>
/// How long bad input is made up and tried: two seconds for each property in the test run, longer by
/// <c>JUKI_FUZZ_SECONDS=600 dotnet test -c Release tests/Juki.Engine.Protocol.Tests --filter Hostile</c>. A failure names the seed
/// of its input; <c>JUKI_FUZZ_SEED</c> begins with it.
/// </summary>
internal static class FuzzBudget
{
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(Number("JUKI_FUZZ_SECONDS") ?? 2);

    /// <summary>Tries one seed after another until the time is over.</summary>
    public static void Spend(ITestOutputHelper output, Action<Random> attempt)
    {
        int seed = Number("JUKI_FUZZ_SEED") ?? Random.Shared.Next();
        output.WriteLine($"The first seed is {seed}.");
        long start = Stopwatch.GetTimestamp();
        int attempts = 0;
        while (attempts == 0 || Stopwatch.GetElapsedTime(start) < Time)
        {
            Try(attempt, seed + attempts);
            attempts++;
        }

        output.WriteLine($"{attempts} inputs were tried.");
    }

    private static void Try(Action<Random> attempt, int seed)
    {
        try
        {
            attempt(new Random(seed));
        }
        catch (Exception fault)
        {
            throw new InvalidOperationException($"Input of seed {seed}; JUKI_FUZZ_SEED={seed} tries it first.", fault);
        }
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out int number) ? number : null;
}
