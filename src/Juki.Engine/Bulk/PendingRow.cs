using Juki.Engine.Files.Csv;

namespace Juki.Engine.Bulk;

/// <summary>A row between reading and writing.</summary>
/// <param name="Start">Where it lies in the chunk.</param>
/// <param name="Id">Where its id lies in the chunk.</param>
/// <param name="HasId">The id could be read.</param>
/// <param name="Line">Line of the file.</param>
/// <param name="Fault">Why it could not be read, if so.</param>
/// <param name="BatchIndex">Index of its answer in the batch; of no meaning if it could not be read.</param>
internal readonly record struct PendingRow(int Start, CsvField Id, bool HasId, long Line, RowFault Fault, int BatchIndex);
