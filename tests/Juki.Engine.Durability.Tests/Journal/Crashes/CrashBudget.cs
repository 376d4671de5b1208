using Juki.Engine.TestKit;

namespace Juki.Engine.Durability.Tests.Journal.Crashes;

/// <summary>
/// How many crash states are tried: 5,000 in a test run, more by command,
/// <c>JUKI_CRASH_STATES=1000000 dotnet test -c Release tests/Juki.Engine.Durability.Tests --filter FullyQualifiedName~PowerCut</c>. A failure
/// names the seed of its run; <c>JUKI_CRASH_SEED</c> begins with it. Processes are killed in <c>JUKI_KILL_ROUNDS</c>, file systems cut off in
/// <c>JUKI_POWER_ROUNDS</c>.
/// </summary>
internal static class CrashBudget
{
    public static int States { get; } = TestSetting.Number("JUKI_CRASH_STATES") ?? 5_000;

    /// <summary>Each kills two writers.</summary>
    public static int KillRounds { get; } = TestSetting.Number("JUKI_KILL_ROUNDS") ?? 5;

    /// <summary>Each cuts one file system off.</summary>
    public static int PowerRounds { get; } = TestSetting.Number("JUKI_POWER_ROUNDS") ?? 3;

    public static int FirstSeed { get; } = TestSetting.Number("JUKI_CRASH_SEED") ?? Random.Shared.Next();
}
