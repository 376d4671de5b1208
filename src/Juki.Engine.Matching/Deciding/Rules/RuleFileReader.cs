using System.Globalization;
using System.Text.Json;
using Juki.Engine.Model.Json;

namespace Juki.Engine.Matching.Deciding.Rules;

/// <summary>Reads rule files and tells all faults of one at once.</summary>
internal sealed class RuleFileReader
{
    private const string VersionName = "version";
    private const string AboutName = "about";
    private const string AboutLimit = "a text in quotes, or a list of them in brackets";

    private static readonly string[] Names = [VersionName, AboutName, .. RuleThresholds.All.Select(threshold => threshold.Name)];

    private readonly JsonFaults _faults;
    private readonly JsonSection _file;
    private readonly IReadOnlyDictionary<string, JsonTree> _given;
    private readonly HashSet<string> _usable = [];

    private RuleFileReader(JsonTree root, JsonFaults faults)
    {
        _faults = faults;
        _file = new JsonSection(root, string.Empty, faults);
        _given = _file.Members(Names);
    }

    /// <summary>Reads the file of somebody's own rules. Their version must not be that of other, built-in rules.</summary>
    /// <exception cref="DecisionRulesException">They cannot be used.</exception>
    public static DecisionRules Load(string path)
    {
        try
        {
            return Read(SmallFile.Read(path), path, [.. BuiltInRules.Names.Select(BuiltInRules.Read)]);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new DecisionRulesException($"rule file {path} cannot be read ({problem.Message}); check its name and permissions", problem);
        }
    }

    /// <summary>Reads the content of a rule file.</summary>
    /// <param name="json">The content.</param>
    /// <param name="source">Name of the file, for messages.</param>
    /// <param name="taken">Rules whose versions stand for themselves alone.</param>
    /// <exception cref="DecisionRulesException">They cannot be used.</exception>
    public static DecisionRules Read(ReadOnlySpan<byte> json, string source, IReadOnlyList<DecisionRules> taken)
    {
        JsonFaults faults = new();
        JsonTree? root = JsonTreeReader.Read(json, faults);
        DecisionRules? rules = root is null ? null : new RuleFileReader(root, faults).Read(taken);
        return faults.IsEmpty ? rules! : throw new DecisionRulesException(source, faults.ByLine());
    }

    private DecisionRules Read(IReadOnlyList<DecisionRules> taken)
    {
        DecisionRules rules = new(ReadVersion()) { About = ReadAbout() };
        foreach (RuleThreshold threshold in RuleThresholds.All)
        {
            rules = ReadThreshold(threshold, rules);
        }

        CheckOrders(rules);
        if (_faults.IsEmpty)
        {
            CheckVersion(rules, taken);
        }

        return rules;
    }

    private string ReadVersion()
    {
        JsonTree? given = _file.Required(_given, VersionName, RulesVersion.Limit);
        if (given is { Kind: JsonValueKind.String } && RulesVersion.IsValid(given.Text))
        {
            return given.Text;
        }

        if (given is not null)
        {
            _file.Refuse(VersionName, given, $"in quotes {RulesVersion.Limit}");
        }

        return "-";
    }

    private string ReadAbout()
    {
        if (!_given.TryGetValue(AboutName, out JsonTree? given))
        {
            return string.Empty;
        }

        IReadOnlyList<JsonTree> lines = given.Kind == JsonValueKind.Array ? given.Items : [given];
        foreach (JsonTree line in lines.Where(line => line.Kind != JsonValueKind.String))
        {
            _file.Refuse(AboutName, line, AboutLimit);
        }

        return string.Join('\n', lines.Select(line => line.Text));
    }

    private DecisionRules ReadThreshold(RuleThreshold threshold, DecisionRules rules)
    {
        if (_file.Required(_given, threshold.Name, threshold.Limit) is not { } given)
        {
            return rules;
        }

        if (threshold.Set(rules, given) is not { } changed)
        {
            _file.Refuse(threshold.Name, given, threshold.Limit);
            return rules;
        }

        _usable.Add(threshold.Name);
        return changed;
    }

    private void CheckOrders(DecisionRules rules)
    {
        Dictionary<string, RuleThreshold> thresholds = RuleThresholds.All.ToDictionary(threshold => threshold.Name);
        foreach ((string high, string low) in RuleThresholds.Orders.Where(pair => _usable.Contains(pair.High) && _usable.Contains(pair.Low)))
        {
            (RuleThreshold above, RuleThreshold below) = (thresholds[high], thresholds[low]);
            if (above.ValueOf(rules).ToDouble(CultureInfo.InvariantCulture) < below.ValueOf(rules).ToDouble(CultureInfo.InvariantCulture))
            {
                _faults.Add(_given[high].Line, $"{high} is {above.TextOf(rules)}, below {low}, which is {below.TextOf(rules)} on line {_given[low].Line}; raise the one or lower the other");
            }
        }
    }

    /// <summary>Results say under which version they came about: one version with two meanings would make that worthless.</summary>
    private void CheckVersion(DecisionRules rules, IReadOnlyList<DecisionRules> taken)
    {
        DecisionRules? namesake = taken.FirstOrDefault(other => other.Version == rules.Version);
        RuleThreshold? other = namesake is null ? null : RuleThresholds.All.FirstOrDefault(threshold => !threshold.ValueOf(rules).Equals(threshold.ValueOf(namesake)));
        if (other is not null)
        {
            _faults.Add(_given[VersionName].Line, $"version {rules.Version} is that of built-in rules, whose {other.Name} is {other.TextOf(namesake!)} and not {other.TextOf(rules)}; give your rules a version of their own");
        }
    }
}
