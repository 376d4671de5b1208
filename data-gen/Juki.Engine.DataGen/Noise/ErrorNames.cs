namespace Juki.Engine.DataGen.Noise;

/// <summary>The names of the errors in truth files and profiles: <c>kana-long-vowel</c>, …</summary>
public static class ErrorNames
{
    private static readonly string[] Names = [.. Enum.GetNames<ErrorKind>().Select(Hyphenate)];

    /// <summary>How many kinds of error there are.</summary>
    public static int Count => Names.Length;

    /// <summary>The name of an error.</summary>
    public static string Of(ErrorKind kind) => Names[(int)kind];

    /// <summary>Finds an error by its name.</summary>
    public static bool TryParse(string name, out ErrorKind kind)
    {
        int index = Array.IndexOf(Names, name);
        kind = (ErrorKind)Math.Max(index, 0);
        return index >= 0;
    }

    private static string Hyphenate(string member) =>
        string.Concat(member.Select((c, at) => char.IsAsciiLetterUpper(c) && at > 0 ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));
}
