namespace Juki.Engine.Architecture.Tests;

/// <summary>
/// The floor plan (<c>src/README.md</c>): each project and what it may reference. An arrow points only downward; whoever
/// adds one changes this table, and says why in the floor plan.
/// </summary>
internal static class FloorPlan
{
    /// <summary>Project → the projects that it may reference.</summary>
    public static IReadOnlyDictionary<string, string[]> References { get; } = new Dictionary<string, string[]>
    {
        ["Juki.Engine.Disk"] = [],
        ["Juki.Engine.Linux"] = [],
        ["Juki.Engine.Lz4"] = [],
        ["Juki.Engine.Model"] = [],
        ["Juki.Engine.Durability"] = ["Juki.Engine.Disk"],
        ["Juki.Engine.Store"] = ["Juki.Engine.Disk", "Juki.Engine.Linux", "Juki.Engine.Lz4", "Juki.Engine.Model"],
        ["Juki.Engine.Protocol"] = ["Juki.Engine.Lz4", "Juki.Engine.Model"],
        ["Juki.Engine.Matching"] = ["Juki.Engine.Model"],
        ["Juki.Engine"] = ["Juki.Engine.Durability", "Juki.Engine.Model", "Juki.Engine.Store", "Juki.Engine.Matching"],
        ["Juki.Engine.DataGen"] = ["Juki.Engine.Model", "Juki.Engine.Store"],
        ["Juki.Engine.Server"] = ["Juki.Engine", "Juki.Engine.Linux", "Juki.Engine.Protocol"],
        ["Juki.Engine.Client"] = ["Juki.Engine.Protocol"],
        ["Juki.Engine.Load"] = ["Juki.Engine.Linux", "Juki.Engine.Protocol"],
        ["Juki.Engine.Cli"] = ["Juki.Engine", "Juki.Engine.Server", "Juki.Engine.Client", "Juki.Engine.Load", "Juki.Engine.DataGen"],
        ["Juki.Engine.Benchmarks"] = ["Juki.Engine", "Juki.Engine.Server", "Juki.Engine.Load", "Juki.Engine.DataGen"],
        ["Juki.Engine.TestKit"] = ["Juki.Engine.Disk", "Juki.Engine.Model", "Juki.Engine.Store", "Juki.Engine.DataGen"],
    };

    /// <summary>Product project → the packages that it may use. Whoever is not named uses none.</summary>
    public static IReadOnlyDictionary<string, string[]> Packages { get; } = new Dictionary<string, string[]>
    {
        ["Juki.Engine.Cli"] = ["Spectre.Console", "System.CommandLine"],
        ["Juki.Engine.Durability"] = ["Microsoft.FASTER.Core", "System.Interactive.Async"],
        ["Juki.Engine.Server"] = ["OpenTelemetry.Exporter.OpenTelemetryProtocol"],
    };

    /// <summary>Whom tests talk to over a connection: one side of the wire is tested with the other.</summary>
    private static readonly Dictionary<string, string[]> Peers = new()
    {
        ["Juki.Engine.Server"] = ["Juki.Engine.Client"],
        ["Juki.Engine.Client"] = ["Juki.Engine.Server"],
        ["Juki.Engine.Load"] = ["Juki.Engine.Server"],
    };

    /// <summary>What a project may reference; null if the plan does not know it.</summary>
    public static IReadOnlyCollection<string>? Allowed(string project) =>
        !project.EndsWith(".Tests", StringComparison.Ordinal) ? References.GetValueOrDefault(project)
        : project == "Juki.Engine.Architecture.Tests" ? []
        : TestsOf(project[..^".Tests".Length]);

    /// <summary>Tests see the project they test, what it is allowed to see, and the test kit.</summary>
    private static string[]? TestsOf(string tested) =>
        References.TryGetValue(tested, out string[]? below) ? [tested, .. below, .. Peers.GetValueOrDefault(tested, []), "Juki.Engine.TestKit"] : null;
}
