namespace Juki.Engine.Model.Json;

/// <summary>Finds what somebody meant who mistyped a name.</summary>
public static class NearestName
{
    /// <summary>One slip in three letters is a slip; more is another word.</summary>
    private const int LettersPerSlip = 3;

    /// <summary>What to do about a name that is not known: write the nearest one, or choose among all.</summary>
    public static string Remedy(string name, IReadOnlyCollection<string> known)
    {
        string nearest = known.MinBy(candidate => Distance(name, candidate))!;
        return Distance(name, nearest) <= nearest.Length / LettersPerSlip
            ? $"write {nearest}, or remove it"
            : $"remove it, or use one of {string.Join(", ", known)}";
    }

    /// <summary>Levenshtein's distance, upper and lower case alike; names beyond any that is known are as far as they are long.</summary>
    private static int Distance(string name, string known)
    {
        if (name.Length > 2 * known.Length)
        {
            return name.Length;
        }

        int[] row = [.. Enumerable.Range(0, known.Length + 1)];
        for (int i = 1; i <= name.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= known.Length; j++)
            {
                bool isSame = char.ToLowerInvariant(name[i - 1]) == char.ToLowerInvariant(known[j - 1]);
                (diagonal, row[j]) = (row[j], Math.Min(diagonal + (isSame ? 0 : 1), Math.Min(row[j], row[j - 1]) + 1));
            }
        }

        return row[^1];
    }
}
