namespace Juki.Engine.Files.Csv;

/// <summary>Where one field lies in the bytes that a <see cref="CsvReader"/> reads; the enclosing quotes are left out.</summary>
/// <param name="Start">Offset of its first byte.</param>
/// <param name="Length">How many bytes it has.</param>
/// <param name="HasDoubledQuotes">Some quotes inside are still doubled, as the file writes them.</param>
public readonly record struct CsvField(int Start, int Length, bool HasDoubledQuotes)
{
    /// <summary>Offset after its last byte.</summary>
    public int End => Start + Length;
}
