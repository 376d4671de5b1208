using System.Collections.Immutable;

namespace Juki.Engine.Model.Changes;

/// <summary>Names of single items: those of the columns of a residents file.</summary>
public static class RecordItemText
{
    private static readonly ImmutableArray<string> Names =
    [
        "family_name", "given_name", "family_kana", "given_kana", "latin_name", "alias", "former_surname",
        "birth_date", "sex", "prefecture_municipality_code", "address", "household",
    ];

    /// <summary>Every item alone, in the order of a residents file.</summary>
    public static ImmutableArray<RecordItems> Each { get; } = [.. Enumerable.Range(0, Names.Length).Select(place => (RecordItems)(1 << place))];

    /// <summary>The items that are texts, which alone can be taken away: an unknown date or sex is a value of its own.</summary>
    public const RecordItems Texts = RecordItems.All & ~(RecordItems.BirthDate | RecordItems.Sex);

    /// <summary>Name of one item; empty for none.</summary>
    public static string NameOf(RecordItems item)
    {
        int place = Each.IndexOf(item);
        return place < 0 ? "" : Names[place];
    }

    /// <summary>Reads the name of one item.</summary>
    /// <returns>False if no item is called so.</returns>
    public static bool TryParse(ReadOnlySpan<char> name, out RecordItems item)
    {
        item = RecordItems.None;
        for (int place = 0; place < Names.Length; place++)
        {
            if (name.SequenceEqual(Names[place]))
            {
                item = Each[place];
            }
        }

        return item != RecordItems.None;
    }

    /// <summary>The first of several items in the order of a residents file: the one that a fault names.</summary>
    public static RecordItems First(RecordItems items) => (RecordItems)((ushort)items & -(ushort)items);
}
