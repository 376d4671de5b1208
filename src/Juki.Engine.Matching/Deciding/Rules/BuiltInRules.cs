using System.Reflection;

namespace Juki.Engine.Matching.Deciding.Rules;

/// <summary>The rule files that are part of this assembly: every JSON file of this folder.</summary>
internal static class BuiltInRules
{
    private const string Prefix = "Rules/";
    private const string Extension = ".json";

    private static readonly Assembly Home = typeof(BuiltInRules).Assembly;

    public static IReadOnlyList<string> Names { get; } =
    [
        .. Home.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..^Extension.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <exception cref="DecisionRulesException">There are none of this name.</exception>
    public static DecisionRules Read(string name)
    {
        if (!Names.Contains(name))
        {
            throw new DecisionRulesException($"there is no rule file '{name}', and no built-in rules of that name; name a file that is there, or one of {string.Join(", ", Names)}");
        }

        using Stream stream = Home.GetManifestResourceStream(Prefix + name + Extension)!;
        byte[] json = new byte[stream.Length];
        stream.ReadExactly(json);
        return RuleFileReader.Read(json, name, []);
    }
}
