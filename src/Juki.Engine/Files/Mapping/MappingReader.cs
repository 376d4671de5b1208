using System.Collections.Frozen;
using System.Text.Json;
using Juki.Engine.Model.Dates;

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

    public void Read(MappingNode root)
    {
        foreach ((string name, MappingNode value) in root.Members)
        {
            switch (name)
            {
                case "latin" when value.Kind is JsonTokenType.True or JsonTokenType.False:
                    IsLatin = value.Kind == JsonTokenType.True;
                    break;
                case "items" when value.IsObject:
                    value.Members.ForEach(item => ReadItem(item.Name, item.Value));
                    break;
                default:
                    faults.Add(value.Line, name, "is not known here, or of the wrong kind", "A mapping has latin (true or false) and items (an object)");
                    break;
            }
        }

        if (Items.Count == 0)
        {
            faults.Add(root.Line, "items", "none is mapped", $"Map some of: {string.Join(", ", ItemVocabulary.Of(kind))}");
        }
    }

    private void ReadItem(string name, MappingNode value)
    {
        if (!ItemVocabulary.Of(kind).Contains(name))
        {
            string file = kind == MappingKind.Queries ? "query" : "residents";
            faults.Add(value.Line, $"item {name}", $"is none of a {file} file", $"The items are: {string.Join(", ", ItemVocabulary.Of(kind))}");
            return;
        }

        MappedItem item = new(name, value.Line);
        item = value.IsObject ? ReadObject(item, value) : item with { Columns = ReadColumns(item, value) };
        CheckColumns(item);
        if (!Items.TryAdd(name, item))
        {
            faults.Add(value.Line, item.Place, "is mapped twice", "Keep one of them; several columns of one item are an array");
        }
    }

    private MappedItem ReadObject(MappedItem item, MappingNode value)
    {
        foreach ((string name, MappingNode said) in value.Members)
        {
            item = (name, said.IsString) switch
            {
                ("column" or "columns", _) => item with { Columns = [.. item.Columns, .. ReadColumns(item, said)] },
                ("join", true) => item with { Join = said.Text },
                ("format", true) when ItemVocabulary.TakesFormat(item.Name) => item with { Format = ReadFormat(item, said) },
                ("order", true) when ItemVocabulary.TakesOrder(item.Name) => item with { Order = ReadOrder(item, said) },
                ("values", false) when ItemVocabulary.TakesValues(item.Name) && said.IsObject => item with { Values = ReadValues(item, said) },
                _ => Refuse(item, name, said),
            };
        }

        return item;
    }

    private MappedItem Refuse(MappedItem item, string name, MappingNode said)
    {
        string[] known =
        [
            "column", "columns", "join",
            .. ItemVocabulary.TakesFormat(item.Name) ? ["format"] : Array.Empty<string>(),
            .. ItemVocabulary.TakesOrder(item.Name) ? ["order"] : Array.Empty<string>(),
            .. ItemVocabulary.TakesValues(item.Name) ? ["values (an object)"] : Array.Empty<string>(),
        ];
        faults.Add(said.Line, item.Place, $"cannot have this {name}", $"It takes: {string.Join(", ", known)}");
        return item;
    }

    private string[] ReadColumns(MappedItem item, MappingNode value)
    {
        MappingNode[] names = value.IsArray ? [.. value.Elements] : [value];
        if (names.All(name => name.IsString && name.Text.Trim().Length > 0))
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

    private DatePattern? ReadFormat(MappedItem item, MappingNode said)
    {
        DatePattern? format = DatePattern.TryCreate(said.Text);
        if (format is null)
        {
            faults.Add(said.Line, item.Place, $"'{said.Text}' is no notation of dates", "Write yyyy, MM or M, dd or d, once each, and signs between them: dd/MM/yyyy; digits cannot follow right behind M or d");
        }

        return format;
    }

    private NameOrder ReadOrder(MappedItem item, MappingNode said)
    {
        if (!Orders.TryGetValue(said.Text, out NameOrder order))
        {
            faults.Add(said.Line, item.Place, $"'{said.Text}' is no order of names", $"The orders are: '{string.Join("', '", Orders.Keys)}'");
        }

        return order;
    }

    private FrozenDictionary<string, string> ReadValues(MappedItem item, MappingNode said)
    {
        Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);
        foreach ((string written, MappingNode read) in said.Members)
        {
            if (read.Kind is not (JsonTokenType.String or JsonTokenType.Number) || !ItemVocabulary.IsValue(item.Name, read.Text))
            {
                faults.Add(read.Line, item.Place, $"'{written}' stands for no value that is read", $"Give {ItemVocabulary.ValuesOf(item.Name)}");
            }
            else if (!values.TryAdd(written.Trim(), read.Text))
            {
                faults.Add(read.Line, item.Place, $"says twice what '{written}' stands for", "Keep one of them; capitals do not count");
            }
        }

        return values.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
