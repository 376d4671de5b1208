using Juki.Engine.Files.Columns;
using Juki.Engine.Files.Csv;

namespace Juki.Engine.Files.Mapping;

/// <summary>Makes our columns of the items that a mapping names.</summary>
internal sealed class MappedColumns(MappingKind kind, IReadOnlyDictionary<string, MappedItem> items, Func<MappedItem, int[]> fieldsOf)
{
    private readonly ItemSource?[] _sources = new ItemSource?[kind == MappingKind.Queries ? QueryColumns.Schema.Columns.Count : ResidentColumns.Id + 1];

    /// <summary>What each of our columns is made of; null for one that the file does not feed.</summary>
    public ItemSource?[] Compile(bool isLatin)
    {
        if (kind == MappingKind.Queries)
        {
            CompileQuery();
        }
        else
        {
            CompileResident(isLatin);
        }

        return _sources;
    }

    private void CompileQuery()
    {
        Put(QueryColumns.Id, ItemVocabulary.Id);
        Put(QueryColumns.Code, ItemVocabulary.Code);
        Put(QueryColumns.BirthDate, ItemVocabulary.BirthDate);
        Put(QueryColumns.Sex, ItemVocabulary.Sex);
        Put(QueryColumns.Address, ItemVocabulary.Address);
        Put(QueryColumns.Kana, [.. Whole(ItemVocabulary.Kana), .. Whole(ItemVocabulary.FamilyKana), .. Whole(ItemVocabulary.GivenKana)]);
        Put(QueryColumns.Name, WholeName());
    }

    private void CompileResident(bool isLatin)
    {
        foreach (string item in items.Keys.Where(item => item is not (ItemVocabulary.Id or ItemVocabulary.MiddleName)))
        {
            int column = ResidentColumns.Schema.Columns.Index().First(one => one.Item.Name == item).Index;
            Put(column, item);
        }

        Put(ResidentColumns.Id, ItemVocabulary.Id);
        NameOrder order = items.TryGetValue(ItemVocabulary.Name, out MappedItem? name) ? name.Order : NameOrder.Unsaid;
        SourcePiece[] latin = isLatin ? WholeName() : [];
        if (latin.Length > 0)
        {
            Put(ResidentColumns.LatinName, latin);
            _sources[ResidentColumns.FamilyName] = _sources[ResidentColumns.GivenName] = _sources[ResidentColumns.FullName] = null;
        }
        else if (order != NameOrder.Unsaid)
        {
            Put(ResidentColumns.FamilyName, Pieces(name!, SourcePart.Family, order));
            Put(ResidentColumns.GivenName, Pieces(name!, SourcePart.Given, order));
            _sources[ResidentColumns.FullName] = null;
        }
        else
        {
            Put(ResidentColumns.GivenName, [.. Whole(ItemVocabulary.GivenName), .. Whole(ItemVocabulary.MiddleName)]);
        }
    }

    /// <summary>The name in one text, the family name first.</summary>
    private SourcePiece[] WholeName()
    {
        SourcePiece[] parts = [.. Whole(ItemVocabulary.FamilyName), .. Whole(ItemVocabulary.GivenName), .. Whole(ItemVocabulary.MiddleName)];
        if (!items.TryGetValue(ItemVocabulary.Name, out MappedItem? name))
        {
            return parts;
        }

        return name.Order is NameOrder.Unsaid or NameOrder.FamilyGiven
            ? Whole(ItemVocabulary.Name)
            : [.. Pieces(name, SourcePart.Family, name.Order), .. Pieces(name, SourcePart.Given, name.Order)];
    }

    private SourcePiece[] Whole(string item) =>
        items.TryGetValue(item, out MappedItem? mapped) ? Pieces(mapped, SourcePart.Whole, NameOrder.Unsaid) : [];

    private SourcePiece[] Pieces(MappedItem item, SourcePart part, NameOrder order) =>
        [.. fieldsOf(item).Select((field, index) => new SourcePiece(field, index == 0 ? " " : item.Join, part, order))];

    private void Put(int column, string item)
    {
        Put(column, Whole(item));
        if (_sources[column] is { } source)
        {
            MappedItem mapped = items[item];
            _sources[column] = source with
            {
                Format = mapped.Format,
                FormatFault = item == ItemVocabulary.StatusDate ? RowFaultKind.Date : RowFaultKind.BirthDate,
                Values = mapped.Values,
            };
        }
    }

    private void Put(int column, SourcePiece[] pieces) => _sources[column] = pieces.Length == 0 ? null : new ItemSource(pieces);
}
