using System.Text;

namespace Juki.Engine.Files.Columns;

/// <summary>Brings a column name into the form in which it is looked up.</summary>
internal static class HeaderText
{
    private const char FullWidthFirst = '\uFF01';
    private const char FullWidthLast = '\uFF5E';
    private const int FullWidthOffset = FullWidthFirst - '!';

    /// <summary>Half-width letters and digits, lower case, no spaces of either width; hyphens as underscores.</summary>
    public static string Fold(string name)
    {
        StringBuilder folded = new(name.Length);
        foreach (char letter in name)
        {
            char narrow = letter is >= FullWidthFirst and <= FullWidthLast ? (char)(letter - FullWidthOffset) : letter;
            if (!char.IsWhiteSpace(narrow))
            {
                folded.Append(narrow == '-' ? '_' : char.ToLowerInvariant(narrow));
            }
        }

        return folded.ToString();
    }
}
