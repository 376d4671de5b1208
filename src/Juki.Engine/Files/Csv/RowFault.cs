namespace Juki.Engine.Files.Csv;

/// <summary>What is wrong with a row, and where. It holds nothing of the row's content.</summary>
/// <param name="Kind">What.</param>
/// <param name="Line">Line of the file on which the row begins, from 1.</param>
/// <param name="Column">Number of the field, from 1; 0 if it is not known.</param>
public readonly record struct RowFault(RowFaultKind Kind, long Line, int Column)
{
    /// <summary>The row is faulty.</summary>
    public bool IsFault => Kind != RowFaultKind.None;
}
