using System.Globalization;

namespace Juki.Engine.Durability.Tests.Journal.Crashes;

/// <summary>
/// How many crash states are tried: 5,000 in a test run, more by command,
/// <c>JUKI_CRASH_STATES=1000000 dotnet test -c Release tests/Juki.Engine.Durability.Tests --filter FullyQualifiedName~PowerCut</c>. A failure
/// names the seed of its run; <c>JUKI_CRASH_SEED</c> begins with it. Processes are killed in <c>JUKI_KILL_ROUNDS</c>, file systems cut off in
/// <c>JUKI_POWER_ROUNDS</c>.
/// </summary>
internal static class CrashBudget
{
    public static int States { get; } = Number("JUKI_CRASH_STATES") ?? 5_000;

    /// <summary>Each kills two writers.</summary>
    public static int KillRounds { get; } = Number("JUKI_KILL_ROUNDS") ?? 5;

    /// <summary>Each cuts one file system off.</summary>
    public static int PowerRounds { get; } = Number("JUKI_POWER_ROUNDS") ?? 3;

    public static int FirstSeed { get; } = Number("JUKI_CRASH_SEED") ?? Random.Shared.Next();

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out int number) ? number : null;
}
