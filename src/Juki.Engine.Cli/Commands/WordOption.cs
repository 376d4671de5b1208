using System.CommandLine;
using System.CommandLine.Parsing;

namespace Juki.Engine.Cli.Commands;

/// <summary>An option that takes one of a few words: the names of an enumeration in lower case, the one with number 0 by default.</summary>
internal static class WordOption
{
    public static Option<T> Of<T>(string name, string description)
        where T : struct, Enum
    {
        string words = string.Join('|', Enum.GetNames<T>().Select(word => word.ToLowerInvariant()));
        return new Option<T>(name)
        {
            Description = $"{description} [default: {default(T).ToString().ToLowerInvariant()}]",
            HelpName = words,
            CustomParser = given => Parse<T>(given, name, words),
        };
    }

    private static T Parse<T>(ArgumentResult given, string name, string words)
        where T : struct, Enum
    {
        string word = given.Tokens.Count == 1 ? given.Tokens[0].Value : string.Empty;
        if (Enum.TryParse(word, ignoreCase: true, out T value) && Enum.IsDefined(value) && !char.IsAsciiDigit(word[0]))
        {
            return value;
        }

        given.AddError($"{name} knows no '{word}'; give one of {words}.");
        return default;
    }
}
