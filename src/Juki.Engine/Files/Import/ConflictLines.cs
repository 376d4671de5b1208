using System.Globalization;
using Juki.Engine.Files.Columns;
using Juki.Engine.Files.Pipeline;
using Juki.Engine.Store.Building;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Files.Import;

/// <summary>
/// Says in which lines records contradict each other. The files are read once more for it: keeping the line of every row just
/// in case would cost more memory than the rows.
/// </summary>
internal static class ConflictLines
{
    /// <summary>So many lines of a file are named.</summary>
    public const int LinesMax = 20;

    /// <summary>The same problem with the lines of some of the records.</summary>
    public static RegisterException Locate(ImportOptions options, RegisterException problem, CancellationToken cancellation)
    {
        string[] places = [.. Places(options, problem.Conflict!, cancellation)];
        return places.Length == 0 ? problem : new RegisterException($"{problem.Message} Among them: {string.Join("; ", places)}.", problem);
    }

    private static IEnumerable<string> Places(ImportOptions options, RecordConflict conflict, CancellationToken cancellation)
    {
        if (conflict.Kind is RecordConflictKind.DuplicateResident or RecordConflictKind.RetiredCodeReused)
        {
            foreach (string place in Search(options, options.Residents, options.ResidentLayout, ResidentColumns.Schema, ResidentColumns.Code, conflict, cancellation))
            {
                yield return place;
            }
        }

        if (conflict.Kind != RecordConflictKind.DuplicateResident && options.Versions is { } versions)
        {
            int column = conflict.Kind == RecordConflictKind.RetiredCodeReused ? VersionColumns.FormerCode : VersionColumns.Code;
            foreach (string place in Search(options, versions, options.VersionLayout, VersionColumns.Schema, column, conflict, cancellation))
            {
                yield return place;
            }
        }
    }

    /// <summary>Nothing, where a file cannot be read a second time (a pipe) or has none of the codes.</summary>
    private static IEnumerable<string> Search(
        ImportOptions options, string path, CsvLayout layout, CsvSchema schema, int column, RecordConflict conflict, CancellationToken cancellation)
    {
        if (RowEstimate.Of(path) == 0)
        {
            return [];
        }

        using CsvInput input = CsvInput.Open(path, schema, layout);
        var search = new ConflictSearch(input, column, conflict, options.WorkerCount);
        new OrderedPipeline<ConflictChunk>(search, options.WorkerCount).Run(cancellation);
        return search.Lines.Count == 0 ? [] : [$"{path} lines {string.Join(", ", search.Lines.Select(line => line.ToString(CultureInfo.InvariantCulture)))}"];
    }
}
