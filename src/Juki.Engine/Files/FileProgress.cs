namespace Juki.Engine.Files;

/// <summary>How far a job on a file has come.</summary>
/// <param name="Rows">Rows done.</param>
/// <param name="Bytes">Bytes of the input done.</param>
/// <param name="TotalBytes">Bytes of the input; 0 if not known.</param>
public readonly record struct FileProgress(long Rows, long Bytes, long TotalBytes);
