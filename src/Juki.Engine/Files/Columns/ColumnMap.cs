namespace Juki.Engine.Files.Columns;

/// <summary>Where the columns of a schema stand in one file.</summary>
public sealed class ColumnMap
{
    private readonly int[] _fieldOf;

    internal ColumnMap(int[] fieldOf, int fieldCount, IReadOnlyList<string> unknown)
    {
        _fieldOf = fieldOf;
        FieldCount = fieldCount;
        Unknown = unknown;
    }

    /// <summary>Of a file whose header has not been read.</summary>
    public static ColumnMap Empty { get; } = new([], 0, []);

    /// <summary>How many fields each row has.</summary>
    public int FieldCount { get; }

    /// <summary>Names of the columns that mean nothing to us and are ignored: worth a warning.</summary>
    public IReadOnlyList<string> Unknown { get; }

    /// <summary>Index of the field of a column; −1 if the file does not have it.</summary>
    public int FieldOf(int column) => _fieldOf[column];

    /// <summary>The file has this column.</summary>
    public bool Has(int column) => _fieldOf[column] >= 0;
}
