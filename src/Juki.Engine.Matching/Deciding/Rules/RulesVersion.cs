namespace Juki.Engine.Matching.Deciding.Rules;

/// <summary>The version of decision rules: short and plain, since every row of every results file carries it.</summary>
public static class RulesVersion
{
    /// <summary>The longest version.</summary>
    public const int LengthMax = 32;

    /// <summary>What a version is, in words.</summary>
    public const string Limit = "1 to 32 of the letters A-Z and a-z, digits, '.', '_' and '-'";

    /// <summary>Whether a text is a version.</summary>
    public static bool IsValid(ReadOnlySpan<char> text)
    {
        foreach (char letter in text)
        {
            if (!char.IsAsciiLetterOrDigit(letter) && letter is not ('.' or '_' or '-'))
            {
                return false;
            }
        }

        return text.Length is >= 1 and <= LengthMax;
    }
}
