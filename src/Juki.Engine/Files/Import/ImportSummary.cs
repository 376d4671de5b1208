using Juki.Engine.Store.Building;

namespace Juki.Engine.Files.Import;

/// <summary>What came out of an import; rows read are rows taken and rows rejected.</summary>
public sealed record ImportSummary
{
    /// <summary>Residents taken.</summary>
    public required long Residents { get; init; }

    /// <summary>Versions taken.</summary>
    public required long Versions { get; init; }

    /// <summary>Rows of the residents file that were rejected.</summary>
    public required long RejectedResidents { get; init; }

    /// <summary>Rows of the versions file that were rejected.</summary>
    public required long RejectedVersions { get; init; }

    /// <summary>The first of the rejected rows and why.</summary>
    public required IReadOnlyList<ImportProblem> Problems { get; init; }

    /// <summary>What the register was built of.</summary>
    public BuildSummary Built { get; init; }

    /// <summary>Columns that were ignored, of both files.</summary>
    public required IReadOnlyList<string> UnknownColumns { get; init; }
}
