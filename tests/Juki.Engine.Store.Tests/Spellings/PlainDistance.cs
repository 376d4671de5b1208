using System.Text;

namespace Juki.Engine.Store.Tests.Spellings;

/// <summary>The edit distance straight from its definition, over whole characters.</summary>
internal static class PlainDistance
{
    public static int Of(string left, string right, bool transposes)
    {
        Rune[] a = [.. left.EnumerateRunes()];
        Rune[] b = [.. right.EnumerateRunes()];
        int[,] table = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            for (int j = 0; j <= b.Length; j++)
            {
                table[i, j] = Cell(table, a, b, i, j, transposes);
            }
        }

        return table[a.Length, b.Length];
    }

    private static int Cell(int[,] table, Rune[] a, Rune[] b, int i, int j, bool transposes)
    {
        if (i == 0 || j == 0)
        {
            return i + j;
        }

        int least = Math.Min(Math.Min(table[i - 1, j], table[i, j - 1]) + 1, table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
        bool swapped = transposes && i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
        return swapped ? Math.Min(least, table[i - 2, j - 2] + 1) : least;
    }
}
