using Juki.Engine.Model.Addresses;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Explain.Marking;

/// <summary>
/// Marks two addresses from the first part on in which they differ. The level says which part that is: notation may differ
/// in every letter of two addresses that are the same.
/// </summary>
internal static class AddressMarks
{
    private const int MunicipalityPart = 0;
    private const int TownPart = 1;
    private const int NumbersPart = 2;
    private const int BuildingPart = 3;

    /// <summary>Marks what differs and opens the municipality.</summary>
    /// <param name="query">The query's letters.</param>
    /// <param name="queryText">The text of which they are.</param>
    /// <param name="registered">The register's letters.</param>
    /// <param name="registeredText">The text of which they are.</param>
    /// <param name="level">The level.</param>
    public static void Set(Letter[] query, string queryText, Letter[] registered, string registeredText, AddressLevel level)
    {
        int[] queryParts = PartsOf(queryText);
        int[] registeredParts = PartsOf(registeredText);
        if (FirstDifferent(level) is { } part)
        {
            MarkFrom(query, queryText, queryParts[part]);
            MarkFrom(registered, registeredText, registeredParts[part]);
        }

        Open(registered, registeredText, registeredParts[TownPart]);
        if (IsShortFor(queryText.AsSpan(0, queryParts[TownPart]), registeredText.AsSpan(0, registeredParts[TownPart])))
        {
            Open(query, queryText, queryParts[TownPart]);
        }
    }

    /// <summary>
    /// Whether a municipality is the other with prefecture or 郡 left out. Whatever else a query begins with need not be a
    /// municipality at all.
    /// </summary>
    private static bool IsShortFor(ReadOnlySpan<char> query, ReadOnlySpan<char> registered)
    {
        foreach (char letter in registered)
        {
            query = !query.IsEmpty && query[0] == letter ? query[1..] : query;
        }

        return query.IsEmpty;
    }

    private static int? FirstDifferent(AddressLevel level) => level switch
    {
        AddressLevel.Missing or AddressLevel.A6 => null,
        AddressLevel.A5 => BuildingPart,
        AddressLevel.A4 or AddressLevel.A3 => NumbersPart,
        AddressLevel.A2 => TownPart,
        _ => MunicipalityPart,
    };

    /// <summary>Where each of the four parts begins, by the grammar of addresses alone.</summary>
    private static int[] PartsOf(string text)
    {
        RegisteredAddressText.TryRead(text, out RegisteredAddress parts);
        int town = parts.Municipality.Length;
        int numbers = town + parts.Town.Length;
        bool hasBuilding = text.AsSpan().Overlaps(parts.Building, out int building) && building >= numbers;
        return [0, town, numbers, hasBuilding ? building : text.Length];
    }

    private static void MarkFrom(Letter[] letters, string text, int start)
    {
        for (int i = RunesIn(text, start); i < letters.Length; i++)
        {
            letters[i] = letters[i] with { Differs = true };
        }
    }

    private static void Open(Letter[] letters, string text, int end)
    {
        for (int i = 0; i < RunesIn(text, end); i++)
        {
            letters[i] = letters[i] with { IsOpen = true };
        }
    }

    private static int RunesIn(string text, int chars) => text[..chars].EnumerateRunes().Count();
}
