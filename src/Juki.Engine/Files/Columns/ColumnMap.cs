using Juki.Engine.Files.Mapping;

namespace Juki.Engine.Files.Columns;

/// <summary>Where the columns of a schema stand in one file.</summary>
public sealed class ColumnMap
{
    private readonly int[] _fieldOf;
    private readonly ItemSource?[]? _sources;

    internal ColumnMap(int[] fieldOf, int fieldCount, IReadOnlyList<string> unknown)
    {
        _fieldOf = fieldOf;
        FieldCount = fieldCount;
        Unknown = unknown;
    }

    private ColumnMap(int[] fieldOf, int fieldCount, IReadOnlyList<string> unknown, ItemSource?[] sources)
        : this(fieldOf, fieldCount, unknown) => _sources = sources;

    /// <summary>Of a file whose header has not been read.</summary>
    public static ColumnMap Empty { get; } = new([], 0, []);

    /// <summary>How many fields each row has.</summary>
    public int FieldCount { get; }

    /// <summary>How often the text of one field is decoded at most: by each column that takes it, and once more for a list of ids.</summary>
    internal int FieldUsesMax { get; private init; } = 1;

    /// <summary>Names of the columns that mean nothing to us and are ignored: worth a warning.</summary>
    public IReadOnlyList<string> Unknown { get; }

    /// <summary>Of a mapped file, whose columns are composed; its ids alone are taken as they stand.</summary>
    /// <param name="sources">What each column is made of; null for one that the file does not feed.</param>
    /// <param name="fieldCount">How many fields each row has.</param>
    /// <param name="unknown">Columns that feed nothing.</param>
    /// <param name="id">The column of the ids.</param>
    internal static ColumnMap Composed(ItemSource?[] sources, int fieldCount, IReadOnlyList<string> unknown, int id)
    {
        int[] fieldOf = new int[sources.Length];
        Array.Fill(fieldOf, -1);
        fieldOf[id] = sources[id]?.FirstField ?? -1;
        int uses = sources.SelectMany(source => source?.Pieces ?? []).CountBy(piece => piece.Field).Max(field => field.Value);
        return new ColumnMap(fieldOf, fieldCount, unknown, sources) { FieldUsesMax = uses + 1 };
    }

    /// <summary>Index of the field of a column; −1 if the file does not have it, or composes it.</summary>
    public int FieldOf(int column) => _fieldOf[column];

    /// <summary>The file has this column.</summary>
    public bool Has(int column) => _fieldOf[column] >= 0 || SourceOf(column) is not null;

    /// <summary>Of a mapped file.</summary>
    internal bool IsComposed => _sources is not null;

    /// <summary>Index of the field that is named where the column is at fault; −1 if the file does not have it.</summary>
    internal int FaultFieldOf(int column) => _fieldOf[column] >= 0 ? _fieldOf[column] : SourceOf(column)?.FirstField ?? -1;

    /// <summary>What the column is composed of; null if it is a field of its own, or the file does not have it.</summary>
    internal ItemSource? SourceOf(int column) => _sources?[column];
}
