using Juki.Engine.Matching.Deciding.Rules;

namespace Juki.Engine.Matching.Deciding;

/// <summary>
/// The thresholds of a decision. They are read from a rule file (<c>Rules/RULES.md</c> describes the form), which gives all
/// of them and a version; results carry that version. The built-in rules are such files too.
/// </summary>
/// <remarks>A threshold is a property here and a line in <see cref="RuleThresholds"/>, which says what it means.</remarks>
public sealed record DecisionRules
{
    internal DecisionRules(string version) => Version = version;

    /// <summary>The built-in rules <c>default</c>.</summary>
    public static DecisionRules Default { get; } = BuiltIn("default");

    /// <summary>Names of the built-in rules.</summary>
    public static IReadOnlyList<string> BuiltInNames => BuiltInRules.Names;

    /// <summary>What these rules are called in results: 1 to 32 letters, digits, <c>.</c>, <c>_</c> or <c>-</c>.</summary>
    /// <exception cref="ArgumentException">It is something else.</exception>
    public string Version
    {
        get;
        init => field = RulesVersion.IsValid(value) ? value : throw new ArgumentException($"A version of rules is {RulesVersion.Limit}.", nameof(value));
    }

    /// <summary>What the rules are for and why each threshold is what it is, in the words of their file.</summary>
    public string About { get; init; } = string.Empty;

    /// <summary>Least probability, against nobody, of a <em>certain</em> candidate.</summary>
    public float CertainProbabilityMin { get; init; }

    /// <summary>Least probability, against nobody, of a <em>probable</em> candidate.</summary>
    public float ProbableProbabilityMin { get; init; }

    /// <summary>The floor: least probability, against nobody, of a <em>possible</em> candidate with two points.</summary>
    public float PossibleProbabilityMin { get; init; }

    /// <summary>The floor for a <em>possible</em> candidate with more than two points of difference.</summary>
    public float FaintProbabilityMin { get; init; }

    /// <summary>Most points of difference that a <em>possible</em> candidate may have.</summary>
    public int PossiblePointsMax { get; init; }

    /// <summary>
    /// Most points of difference that a candidate may have and still be <em>probable</em> by the weight of evidence. With 1 the
    /// grades are those of design §4.5 to the letter: a slip of the date is never more than <em>possible</em>.
    /// </summary>
    public int EvidentPointsMax { get; init; }

    /// <summary>Least probability, against nobody, of a candidate that is <em>probable</em> by the weight of evidence.</summary>
    public float EvidentProbabilityMin { get; init; }

    /// <summary>A rival whose weight is less than this many bits behind still makes the best ambiguous.</summary>
    public float MarginBits { get; init; }

    /// <summary>Built-in rules.</summary>
    /// <exception cref="DecisionRulesException">There are none of this name.</exception>
    public static DecisionRules BuiltIn(string name) => BuiltInRules.Read(name);

    /// <summary>The rules of a file, or built-in ones by their name.</summary>
    /// <exception cref="DecisionRulesException">They cannot be used; lists every fault with its line.</exception>
    public static DecisionRules Load(string pathOrName) => BuiltInNames.Contains(pathOrName) || !File.Exists(pathOrName)
        ? BuiltIn(pathOrName)
        : RuleFileReader.Load(pathOrName);
}
