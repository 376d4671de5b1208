using System.Text;
using System.Text.RegularExpressions;
using Juki.Engine.Matching.Deciding;
using Juki.Engine.Matching.Deciding.Rules;

namespace Juki.Engine.Matching.Tests.Deciding.Rules;

/// <summary>Rule files for tests: good ones, of which something is changed.</summary>
internal static class RuleFile
{
    /// <summary>A good file: the version on line 2, then each threshold on a line of its own with its default value.</summary>
    public static string Good { get; } =
        "{\n\"version\": \"mine-1\",\n" + string.Concat(RuleThresholds.All.Select(t => $"\"{t.Name}\": {t.TextOf(DecisionRules.Default)},\n")) + "}";

    /// <summary>The line of a threshold in <see cref="Good"/>.</summary>
    public static int LineOf(string name) => Good.Split('\n').Index().Single(line => line.Item.StartsWith($"\"{name}\"", StringComparison.Ordinal)).Index + 1;

    /// <summary>The good file with another value.</summary>
    public static string With(string name, string value) => Regex.Replace(Good, $"\"{name}\": [^,]*", $"\"{name}\": {value}");

    /// <summary>Loads a file with this content.</summary>
    public static DecisionRules Load(string json) => Load(Encoding.UTF8.GetBytes(json));

    public static DecisionRules Load(byte[] json)
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, json);
            return DecisionRules.Load(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>The faults of a file with this content.</summary>
    public static IReadOnlyList<string> FaultsOf(string json) => Assert.Throws<DecisionRulesException>(() => Load(json)).Faults;
}
