namespace Juki.Engine.Files.Columns;

/// <summary>The columns of a kind of file: in a file they may stand in any order, and those not required may be missing.</summary>
public sealed class CsvSchema
{
    /// <summary>More columns than any file has that was meant as one of ours.</summary>
    public const int HeaderFieldsMax = 1024;

    private readonly CsvColumn[] _columns;
    private readonly Dictionary<string, int> _columnOf = [];

    internal CsvSchema(params CsvColumn[] columns)
    {
        _columns = columns;
        for (int column = 0; column < columns.Length; column++)
        {
            _columnOf.Add(HeaderText.Fold(columns[column].Name), column);
            foreach (string other in columns[column].OtherNames)
            {
                _columnOf.Add(HeaderText.Fold(other), column);
            }
        }
    }

    /// <summary>The columns in the order in which we write them.</summary>
    public IReadOnlyList<CsvColumn> Columns => _columns;

    /// <summary>Finds the columns in a header.</summary>
    /// <param name="file">Name of the file, for messages.</param>
    /// <param name="header">The names as the file has them.</param>
    /// <exception cref="FileProblemException">No header, a required column is missing, or one stands there twice.</exception>
    public ColumnMap Bind(string file, IReadOnlyList<string> header)
    {
        int[] fieldOf = new int[_columns.Length];
        Array.Fill(fieldOf, -1);
        List<string> unknown = [];
        for (int field = 0; field < header.Count; field++)
        {
            if (!_columnOf.TryGetValue(HeaderText.Fold(header[field]), out int column))
            {
                unknown.Add(header[field].Trim());
                continue;
            }

            fieldOf[column] = fieldOf[column] < 0 ? field : throw Twice(file, _columns[column].Name);
        }

        CheckRequired(file, fieldOf, header);
        return new ColumnMap(fieldOf, header.Count, unknown);
    }

    private void CheckRequired(string file, int[] fieldOf, IReadOnlyList<string> header)
    {
        string known = string.Join(", ", _columns.Select(column => column.Name));
        if (fieldOf.All(field => field < 0))
        {
            // The names are not shown: in a file without a header they would be somebody's data.
            throw new FileProblemException(file, "its first line names no known column", $"A header is needed, with some of: {known}");
        }

        int missing = Array.FindIndex(_columns, column => column.IsRequired && fieldOf[Array.IndexOf(_columns, column)] < 0);
        if (missing >= 0)
        {
            string found = string.Join(", ", header.Select(name => name.Trim()));
            throw new FileProblemException(file, $"has no column {_columns[missing].Name}; found: {found}", $"The columns are: {known}");
        }
    }

    private static FileProblemException Twice(string file, string column) =>
        new(file, $"has the column {column} twice", "Leave one of them out, or rename it");
}
