using System.Globalization;
using Juki.Engine.Files.Csv;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Bulk;

/// <summary>What the truth file is compared with: one for each row of a chunk.</summary>
/// <param name="Id">Where the row's id lies in the chunk.</param>
/// <param name="HasId">The id could be read.</param>
/// <param name="Line">Line of the query.</param>
/// <param name="Grade">Grade of the answer.</param>
/// <param name="CodeBody">Body of the code that the answer names; <see cref="NoCode"/> if none.</param>
/// <param name="Probability">Probability that this is the person asked for; of no meaning if nobody is named.</param>
/// <param name="Further">The codes shown in the further places; there may be some where nobody is named.</param>
internal readonly record struct RowOutcome(
    CsvField Id, bool HasId, long Line, Grade Grade, ulong CodeBody, float Probability = 0, FurtherCodes Further = default)
{
    /// <summary>No resident code has this body.</summary>
    public const ulong NoCode = ulong.MaxValue;

    /// <summary>The answer names one resident.</summary>
    public bool NamesOne => CodeBody != NoCode;

    /// <summary>Whether a resident is among all that the row shows.</summary>
    public bool Shows(ulong codeBody) => (NamesOne && CodeBody == codeBody) || Further.Contains(codeBody);

    /// <summary>Line and grade: a code is somebody's, whole or not.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"line {Line}: {Grade}");
}
