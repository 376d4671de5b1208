using Juki.Engine.Model.Codes;

namespace Juki.Engine.Store.Building;

/// <summary>Records that contradict each other: for a reader of files, who can say in which lines they stand.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Codes">Some of the codes; the error's message shows none.</param>
public sealed record RecordConflict(RecordConflictKind Kind, IReadOnlyList<ResidentCode> Codes)
{
    /// <summary>So many codes are named: enough to see what is wrong with a file.</summary>
    public const int CodesMax = 10;

    internal static RecordConflict Of(RecordConflictKind kind, IEnumerable<ulong> bodies) =>
        new(kind, [.. bodies.Distinct().Order().Take(CodesMax).Select(ResidentCode.FromBody)]);

    /// <summary>Hides the codes.</summary>
    public override string ToString() => $"{Kind} ({Codes.Count})";
}
