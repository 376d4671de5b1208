using System.Collections.Frozen;
using Juki.Engine.Model.Codes;

namespace Juki.Engine.Store.Building;

/// <summary>
/// Records that contradict each other: for a reader of files, who can say in which lines they stand. It tells whether a code
/// is one of theirs and shows none: it hangs on an exception, which may end in a log.
/// </summary>
public sealed class RecordConflict
{
    /// <summary>So many codes are looked for: enough to see what is wrong with a file.</summary>
    public const int CodesMax = 10;

    private readonly FrozenSet<ResidentCode> _codes;

    private RecordConflict(RecordConflictKind kind, IEnumerable<ResidentCode> codes)
    {
        Kind = kind;
        _codes = codes.ToFrozenSet();
    }

    /// <summary>What is wrong.</summary>
    public RecordConflictKind Kind { get; }

    /// <summary>Whether a record with this code is one of them.</summary>
    public bool Concerns(ResidentCode code) => _codes.Contains(code);

    internal static RecordConflict Of(RecordConflictKind kind, IEnumerable<ulong> bodies) =>
        new(kind, bodies.Distinct().Order().Take(CodesMax).Select(ResidentCode.FromBody));
}
