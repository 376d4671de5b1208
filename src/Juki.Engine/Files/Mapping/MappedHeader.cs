using Juki.Engine.Files.Columns;

namespace Juki.Engine.Files.Mapping;

/// <summary>The header of a mapped file: finds columns by name, and knows which are used.</summary>
internal sealed class MappedHeader
{
    private readonly IReadOnlyList<string> _names;
    private readonly Dictionary<string, int> _fieldOf = new(StringComparer.Ordinal);
    private readonly HashSet<string> _twice = new(StringComparer.Ordinal);
    private readonly HashSet<int> _used = [];
    private readonly string _file;
    private readonly bool _isHeader;

    public MappedHeader(string file, IReadOnlyList<string> names, IEnumerable<MappedItem> items)
    {
        _file = file;
        _names = names;
        for (int field = 0; field < names.Count; field++)
        {
            string name = HeaderText.Fold(names[field]);
            if (!_fieldOf.TryAdd(name, field))
            {
                _twice.Add(name);
            }
        }

        _isHeader = items.SelectMany(item => item.Columns).Any(column => _fieldOf.ContainsKey(HeaderText.Fold(column)));
    }

    public int FieldCount => _names.Count;

    /// <summary>Columns that feed no item.</summary>
    public IReadOnlyList<string> Unused => [.. _names.Where((_, place) => !_used.Contains(place)).Select(name => name.Trim())];

    /// <summary>Finds the fields of an item's columns; what is wrong with them is noted.</summary>
    public int[] FieldsOf(MappedItem item, MappingFaults faults)
    {
        List<int> fields = [];
        foreach (string column in item.Columns)
        {
            string name = HeaderText.Fold(column);
            if (!_fieldOf.TryGetValue(name, out int field))
            {
                faults.Add(item.Line, item.Place, $"{_file} has no column '{column}'", Found);
                continue;
            }

            if (_twice.Contains(name))
            {
                faults.Add(item.Line, item.Place, $"{_file} has the column '{column}' twice", "Rename one of them there");
            }

            fields.Add(field);
            _used.Add(field);
        }

        return [.. fields];
    }

    /// <summary>The names are shown only where some are mapped: in a file without a header they would be somebody's data.</summary>
    private string Found => _isHeader
        ? $"It has: {string.Join(", ", _names.Select(name => name.Trim()))}"
        : "Its first line must name the columns, and names none of the mapped ones";
}
