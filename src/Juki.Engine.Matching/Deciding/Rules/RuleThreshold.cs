using System.Globalization;
using System.Text.Json;
using Juki.Engine.Model.Json;

namespace Juki.Engine.Matching.Deciding.Rules;

/// <summary>One threshold of decision rules: its name in a rule file, its limits, and what it means.</summary>
public sealed class RuleThreshold
{
    private readonly Func<DecisionRules, IConvertible> _valueOf;
    private readonly Func<DecisionRules, JsonTree, DecisionRules?> _set;

    private RuleThreshold(
        string name, string limit, string meaning, Func<DecisionRules, IConvertible> valueOf, Func<DecisionRules, JsonTree, DecisionRules?> set)
    {
        (Name, Limit, Meaning) = (name, limit, meaning);
        (_valueOf, _set) = (valueOf, set);
    }

    /// <summary>Its name in a rule file.</summary>
    public string Name { get; }

    /// <summary>What it may be: <c>a number from 0 to 1</c>.</summary>
    public string Limit { get; }

    /// <summary>What it means.</summary>
    public string Meaning { get; }

    /// <summary>Its value: a <see cref="float"/> or an <see cref="int"/>.</summary>
    public IConvertible ValueOf(DecisionRules rules) => _valueOf(rules);

    /// <summary>Its value as a rule file writes it.</summary>
    public string TextOf(DecisionRules rules) => ValueOf(rules).ToString(CultureInfo.InvariantCulture);

    internal static RuleThreshold Number(
        string name, float min, float max, Func<DecisionRules, float> valueOf, Func<DecisionRules, float, DecisionRules> with, string meaning) =>
        new(name, FormattableString.Invariant($"a number from {min} to {max}"), meaning, rules => valueOf(rules), (rules, given) =>
            given.Kind == JsonValueKind.Number
            && float.TryParse(given.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out float value) && value >= min && value <= max
                ? with(rules, value)
                : null);

    internal static RuleThreshold Integer(
        string name, int min, int max, Func<DecisionRules, int> valueOf, Func<DecisionRules, int, DecisionRules> with, string meaning) =>
        new(name, FormattableString.Invariant($"a whole number from {min} to {max}"), meaning, rules => valueOf(rules), (rules, given) =>
            given.Kind == JsonValueKind.Number
            && int.TryParse(given.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) && value >= min && value <= max
                ? with(rules, value)
                : null);

    /// <summary>The rules with the value that a file gives; null if it is not within the limits.</summary>
    internal DecisionRules? Set(DecisionRules rules, JsonTree given) => _set(rules, given);
}
