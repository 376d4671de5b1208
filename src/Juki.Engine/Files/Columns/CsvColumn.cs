namespace Juki.Engine.Files.Columns;

/// <summary>A column that a kind of file may have.</summary>
/// <param name="Name">Its name in files that we write.</param>
/// <param name="OtherNames">Names that are accepted too, Japanese ones among them.</param>
public sealed record CsvColumn(string Name, params string[] OtherNames)
{
    /// <summary>A file without it is refused.</summary>
    public bool IsRequired { get; init; }
}
