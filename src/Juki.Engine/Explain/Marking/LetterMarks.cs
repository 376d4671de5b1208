using Juki.Engine.Model.Names;

namespace Juki.Engine.Explain.Marking;

/// <summary>Marks the letters of two texts that do not agree.</summary>
internal static class LetterMarks
{
    private const char HiraganaFirst = 'ぁ';
    private const char HiraganaLast = 'ゖ';
    private const int KatakanaDistance = 'ァ' - 'ぁ';

    /// <summary>
    /// Marks whatever is no part of a longest common subsequence; spaces, width and the script of kana do not count. Of texts too
    /// long to be compared as names, whose table would take hundreds of megabytes, everything is marked.
    /// </summary>
    public static void BySequence(Letter[] query, Letter[] registered)
    {
        if (Math.Max(query.Length, registered.Length) > NameComparer.KeyLengthMax)
        {
            MarkAll(query);
            MarkAll(registered);
            return;
        }

        MarkUncommon(query, registered);
    }

    private static void MarkUncommon(Letter[] query, Letter[] registered)
    {
        (string[] a, string[] b) = ([.. query.Select(Key)], [.. registered.Select(Key)]);
        int[,] common = CommonBehind(a, b);
        (int i, int j) = (0, 0);
        while (i < a.Length || j < b.Length)
        {
            if (i < a.Length && j < b.Length && a[i] == b[j])
            {
                (i, j) = (i + 1, j + 1);
            }
            else if (j == b.Length || (i < a.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                query[i] = query[i] with { Differs = a[i].Length > 0 };
                i++;
            }
            else
            {
                registered[j] = registered[j] with { Differs = b[j].Length > 0 };
                j++;
            }
        }
    }

    /// <summary>Marks every place where the two have different letters; for dates and codes, whose places have a meaning.</summary>
    public static void ByPlace(Letter[] query, Letter[] registered)
    {
        for (int i = 0; i < Math.Max(query.Length, registered.Length); i++)
        {
            bool agrees = i < query.Length && i < registered.Length && query[i].Rune == registered[i].Rune;
            Mark(query, i, !agrees);
            Mark(registered, i, !agrees);
        }
    }

    private static void MarkAll(Letter[] letters)
    {
        foreach (ref Letter letter in letters.AsSpan())
        {
            letter = letter with { Differs = Key(letter).Length > 0 };
        }
    }

    private static void Mark(Letter[] letters, int place, bool differs)
    {
        if (place < letters.Length)
        {
            letters[place] = letters[place] with { Differs = differs };
        }
    }

    /// <summary>Length of the longest common subsequence of what stands from each place on.</summary>
    private static int[,] CommonBehind(string[] a, string[] b)
    {
        var common = new int[a.Length + 1, b.Length + 1];
        for (int i = a.Length - 1; i >= 0; i--)
        {
            for (int j = b.Length - 1; j >= 0; j--)
            {
                common[i, j] = a[i] == b[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }

    /// <summary>What counts of a letter; empty for one that does not count at all.</summary>
    private static string Key(Letter letter)
    {
        Span<char> text = stackalloc char[2];
        Span<char> key = stackalloc char[NameFold.LengthMax(2)];
        int length = NameFold.Fold(text[..letter.Rune.EncodeToUtf16(text)], FoldTier.T1, key);
        foreach (ref char kana in key[..length])
        {
            kana = (char)(kana is >= HiraganaFirst and <= HiraganaLast ? kana + KatakanaDistance : kana);
        }

        return key[..length].ToString();
    }
}
