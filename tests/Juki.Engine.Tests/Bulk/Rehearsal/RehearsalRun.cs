using Juki.Engine.Bulk;
using Juki.Engine.Bulk.Rehearsal;
using Juki.Engine.Model.Codes;
using Juki.Engine.Tests.Files;

namespace Juki.Engine.Tests.Bulk.Rehearsal;

/// <summary>A run with made-up answers (<see cref="FakeAnswerer"/>: a number as the name is certain, anything else is none) beside earlier results.</summary>
internal sealed class RehearsalRun : IDisposable
{
    public TestFiles Files { get; } = new();

    /// <summary>Matches and compares.</summary>
    /// <param name="queries">The query file.</param>
    /// <param name="earlier">The earlier results; null to compare with those of this class's last run.</param>
    public RehearsalReport Compare(string queries, string? earlier)
    {
        string old = earlier is null ? Files.Path("r.csv") : Files.Write("old.csv", earlier);
        return Match(Options(queries) with { EarlierResults = old })!;
    }

    public BulkOptions Options(string queries) =>
        new() { Input = Files.Write("q.csv", queries), Output = Files.Path("r.csv"), Overwrites = true, ChunkBytes = 1000 };

    public static RehearsalReport? Match(BulkOptions options, string rules = "fake-1") =>
        BulkMatcher.Of(() => new FakeAnswerer { RulesVersion = rules }, TimeProvider.System).Run(options).Rehearsal;

    public static string Code(int body) => ResidentCode.FromBody((ulong)body).Reveal();

    public void Dispose() => Files.Dispose();
}
