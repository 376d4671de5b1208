using System.Collections.Frozen;
using System.Text.Json;
using Juki.Engine.Model.Dates;
using Juki.Engine.Model.Json;

namespace Juki.Engine.Files.Mapping;

/// <summary>Reads what a mapping says of its items; whatever is wrong is noted and the rest read.</summary>
internal sealed class MappingReader(MappingKind kind, MappingFaults faults)
{
    private static readonly Dictionary<string, NameOrder> Orders = new(StringComparer.Ordinal)
    {
        ["family given"] = NameOrder.FamilyGiven,
        ["given family"] = NameOrder.GivenFamily,
        ["family, given"] = NameOrder.FamilyCommaGiven,
    };

    /// <summary>The items by name.</summary>
    public Dictionary<string, MappedItem> Items { get; } = new(StringComparer.Ordinal);

    /// <summary>Names are in Latin letters.</summary>
    public bool IsLatin { get; private set; }

    public void Read(JsonTree root)
    {
        foreach ((string name, int line, JsonTree value) in root.Members)
        {
            switch (name)
            {
                case "latin" when value.Kind is JsonValueKind.True or JsonValueKind.False:
                    IsLatin = value.Kind == JsonValueKind.True;
                    break;
                case "items" when value.Kind == JsonValueKind.Object:
                    ReadItems(value);
                    break;
                default:
                    faults.Add(line, name, "is not known here, or of the wrong kind", "A mapping has latin (true or false) and items (an object)");
                    break;
            }
        }

        if (Items.Count == 0)
        {
            faults.Add(root.Line, "items", "none is mapped", $"Map some of: {string.Join(", ", ItemVocabulary.Of(kind))}");
        }
    }

    private void ReadItems(JsonTree items)
    {
        foreach (JsonMember item in items.Members)
        {
            ReadItem(item.Name, item.Line, item.Value);
        }
    }

    private void ReadItem(string name, int line, JsonTree value)
    {
        if (!ItemVocabulary.Of(kind).Contains(name))
        {
            string file = kind == MappingKind.Queries ? "query" : "residents";
            faults.Add(line, $"item {name}", $"is none of a {file} file", $"The items are: {string.Join(", ", ItemVocabulary.Of(kind))}");
            return;
        }

        MappedItem item = new(name, line);
        item = value.Kind == JsonValueKind.Object ? ReadObject(item, value) : item with { Columns = ReadColumns(item, value) };
        CheckColumns(item);
        if (!Items.TryAdd(name, item))
        {
            faults.Add(line, item.Place, "is mapped twice", "Keep one of them; several columns of one item are an array");
        }
    }

    private MappedItem ReadObject(MappedItem item, JsonTree value)
    {
        foreach ((string name, int line, JsonTree said) in value.Members)
        {
            item = (name, said.Kind == JsonValueKind.String) switch
            {
                ("column" or "columns", _) => item with { Columns = [.. item.Columns, .. ReadColumns(item, said)] },
                ("join", true) => item with { Join = said.Text },
                ("format", true) when ItemVocabulary.TakesFormat(item.Name) => item with { Format = ReadFormat(item, said) },
                ("order", true) when ItemVocabulary.TakesOrder(item.Name) => item with { Order = ReadOrder(item, said) },
                ("values", false) when ItemVocabulary.TakesValues(item.Name) && said.Kind == JsonValueKind.Object => item with { Values = ReadValues(item, said) },
                _ => Refuse(item, name, line),
            };
        }

        return item;
    }

    private MappedItem Refuse(MappedItem item, string name, int line)
    {
        string[] known =
        [
            "column", "columns", "join",
            .. ItemVocabulary.TakesFormat(item.Name) ? ["format"] : Array.Empty<string>(),
            .. ItemVocabulary.TakesOrder(item.Name) ? ["order"] : Array.Empty<string>(),
            .. ItemVocabulary.TakesValues(item.Name) ? ["values (an object)"] : Array.Empty<string>(),
        ];
        faults.Add(line, item.Place, $"cannot have this {name}", $"It takes: {string.Join(", ", known)}");
        return item;
    }

    private string[] ReadColumns(MappedItem item, JsonTree value)
    {
        IReadOnlyList<JsonTree> names = value.Kind == JsonValueKind.Array ? value.Items : [value];
        if (names.All(name => name.Kind == JsonValueKind.String && name.Text.Trim().Length > 0))
        {
            return [.. names.Select(name => name.Text)];
        }

        faults.Add(value.Line, item.Place, "its columns are not given by name", "Give a name, an array of names, or an object with column or columns");
        return [];
    }

    private void CheckColumns(MappedItem item)
    {
        if (item.Columns.Count == 0)
        {
            faults.Add(item.Line, item.Place, "no column feeds it", "Name its column, or leave the item out");
        }

        if (item.Columns.Count > 1 && !ItemVocabulary.TakesSeveralColumns(item.Name))
        {
            faults.Add(item.Line, item.Place, "has several columns", "Name the one that holds it");
        }

        if (item.Columns.Count > 1 && item.Order != NameOrder.Unsaid)
        {
            faults.Add(item.Line, item.Place, "has several columns and an order", "Map them as family_name, given_name and middle_name, or leave the order out");
        }

        IEnumerable<string> twice = item.Columns.GroupBy(Columns.HeaderText.Fold, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.First());
        foreach (string column in twice)
        {
            faults.Add(item.Line, item.Place, $"names the column '{column}' twice", "Leave one of them out");
        }
    }

    private DatePattern? ReadFormat(MappedItem item, JsonTree said)
    {
        DatePattern? format = DatePattern.TryCreate(said.Text);
        if (format is null)
        {
            faults.Add(said.Line, item.Place, $"'{said.Text}' is no notation of dates", "Write yyyy, MM or M, dd or d, once each, and signs between them: dd/MM/yyyy; digits cannot follow right behind M or d");
        }

        return format;
    }

    private NameOrder ReadOrder(MappedItem item, JsonTree said)
    {
        if (!Orders.TryGetValue(said.Text, out NameOrder order))
        {
            faults.Add(said.Line, item.Place, $"'{said.Text}' is no order of names", $"The orders are: '{string.Join("', '", Orders.Keys)}'");
        }

        return order;
    }

    private FrozenDictionary<string, string> ReadValues(MappedItem item, JsonTree said)
    {
        Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);
        foreach ((string written, int line, JsonTree read) in said.Members)
        {
            if (read.Kind is not (JsonValueKind.String or JsonValueKind.Number) || !ItemVocabulary.IsValue(item.Name, read.Text))
            {
                faults.Add(line, item.Place, $"'{written}' stands for no value that is read", $"Give {ItemVocabulary.ValuesOf(item.Name)}");
            }
            else if (!values.TryAdd(written.Trim(), read.Text))
            {
                faults.Add(line, item.Place, $"says twice what '{written}' stands for", "Keep one of them; capitals do not count");
            }
        }

        return values.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
