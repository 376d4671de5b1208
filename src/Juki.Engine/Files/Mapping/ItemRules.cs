namespace Juki.Engine.Files.Mapping;

/// <summary>Which items a mapping must have, and which do not go together.</summary>
internal static class ItemRules
{
    private static readonly string[] NameParts = [ItemVocabulary.FamilyName, ItemVocabulary.GivenName, ItemVocabulary.MiddleName];
    private static readonly string[] KanaParts = [ItemVocabulary.FamilyKana, ItemVocabulary.GivenKana];

    public static void Check(MappingKind kind, MappingReader said, MappingFaults faults)
    {
        IReadOnlyDictionary<string, MappedItem> items = said.Items;
        if (kind == MappingKind.Queries && !items.ContainsKey(ItemVocabulary.Id))
        {
            faults.Add(1, $"item {ItemVocabulary.Id}", "is not mapped", "Results stand under the ids of their queries: map the column that marks the rows");
        }

        Exclude(items, ItemVocabulary.Name, NameParts, faults);
        Exclude(items, ItemVocabulary.Kana, KanaParts, faults);
        Demand(items, ItemVocabulary.GivenName, ItemVocabulary.FamilyName, faults);
        Demand(items, ItemVocabulary.MiddleName, ItemVocabulary.GivenName, faults);
        Demand(items, ItemVocabulary.GivenKana, ItemVocabulary.FamilyKana, faults);
        if (said.IsLatin)
        {
            Exclude(items, ItemVocabulary.LatinName, [ItemVocabulary.Name, .. NameParts], faults);
        }
    }

    private static void Exclude(IReadOnlyDictionary<string, MappedItem> items, string whole, string[] parts, MappingFaults faults)
    {
        foreach (string part in parts.Where(part => items.ContainsKey(part) && items.ContainsKey(whole)))
        {
            faults.Add(items[part].Line, items[part].Place, $"is mapped beside {whole}, which would be the same again", "Keep one of them");
        }
    }

    private static void Demand(IReadOnlyDictionary<string, MappedItem> items, string part, string other, MappingFaults faults)
    {
        if (items.TryGetValue(part, out MappedItem? mapped) && !items.ContainsKey(other))
        {
            faults.Add(mapped.Line, mapped.Place, $"is mapped without {other}", $"Map {other} too; a name in one column is the item {ItemVocabulary.Name}");
        }
    }
}
