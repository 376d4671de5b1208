using Juki.Engine.Files.Csv;
using Juki.Engine.Model.Codes;

namespace Juki.Engine.Files.Import;

/// <summary>The faulty rows of an import: all are counted, the first are kept.</summary>
public sealed class ImportProblems
{
    /// <summary>How many are kept: enough to see what is wrong with a file.</summary>
    public const int KeptMax = 100;

    private readonly List<ImportProblem> _kept = [];
    private readonly HashSet<ResidentCode> _rejectedResidents = [];

    /// <summary>The first of them, in the order of the files.</summary>
    public IReadOnlyList<ImportProblem> Kept => _kept;

    /// <summary>How many there are.</summary>
    public long Count { get; private set; }

    internal IReadOnlyCollection<ResidentCode> RejectedResidents => _rejectedResidents;

    internal void Add(string file, RowFault fault, ResidentCode? code)
    {
        Count++;
        if (_kept.Count < KeptMax)
        {
            _kept.Add(new ImportProblem(file, fault));
        }

        if (code is { } rejected)
        {
            _rejectedResidents.Add(rejected);
        }
    }
}
