using Juki.Engine.Files.Csv;

namespace Juki.Engine.Files.Import;

/// <summary>A row that cannot be imported.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Fault">Where in it, and what is wrong.</param>
public sealed record ImportProblem(string File, RowFault Fault)
{
    /// <summary>File, line, column and what is wrong; nothing of the row's content.</summary>
    public override string ToString() => $"{File} {RowFaultText.Describe(Fault)}";
}
