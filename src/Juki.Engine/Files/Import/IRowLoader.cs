using Juki.Engine.Files.Csv;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Records;

namespace Juki.Engine.Files.Import;

/// <summary>Takes rows of one kind of file into a register. One for each thread.</summary>
internal interface IRowLoader
{
    /// <summary>Gives the row to the sink, unless it has a fault, which is returned.</summary>
    RowFault Load(scoped in CsvReader row, IResidentSink sink);

    /// <summary>The file's own mark of the row; empty if it has none.</summary>
    ReadOnlySpan<char> IdOf(scoped in CsvReader row);

    /// <summary>The resident's code in the row that was loaded last; of a faulty row, if it could be read.</summary>
    ResidentCode? LastCode { get; }
}
