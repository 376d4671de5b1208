using System.CommandLine;
using System.CommandLine.Help;
using Juki.Engine.Cli.Commands;
using Juki.Engine.Cli.Console;
using Juki.Engine.Matching.Deciding;
using Juki.Engine.Matching.Deciding.Rules;

namespace Juki.Engine.Cli.Verbs;

/// <summary><c>juki rules</c>: the thresholds by which answers become certain, probable or possible.</summary>
internal static class RulesVerb
{
    public static Command Create()
    {
        var command = new Command("rules", "Show decision rules: the thresholds of certain, probable and possible.") { Show(), List() };
        command.SetAction(parsed => new HelpAction().Invoke(parsed));
        return command;
    }

    private static Command Show()
    {
        Option<string> rules = CommonOptions.Rules();
        Option<bool> json = new("--json") { Description = "Print a rule file: to be changed, given a version of its own, and used with --rules." };
        var command = new Command("show", "Show the rules in force: each threshold, its value and what it means.") { rules, json };
        command.SetAction(parsed =>
        {
            DecisionRules shown = DecisionRules.Load(parsed.GetRequiredValue(rules));
            System.Console.WriteLine(parsed.GetValue(json) ? Json.Of(RuleFile(shown)) : Text(shown));
            return ExitCode.Ok;
        });
        return command;
    }

    private static Command List()
    {
        var command = new Command("list", "List the built-in rules.");
        command.SetAction(_ =>
        {
            var table = new TextTable("name", "version", "about");
            foreach (string name in DecisionRules.BuiltInNames)
            {
                DecisionRules rules = DecisionRules.BuiltIn(name);
                table.Add(name, rules.Version, rules.About.Split('\n')[0]);
            }

            System.Console.Write(table);
            return ExitCode.Ok;
        });
        return command;
    }

    private static string Text(DecisionRules rules)
    {
        var table = new TextTable("threshold", "value>", "what it means", "what it may be");
        foreach (RuleThreshold threshold in RuleThresholds.All)
        {
            table.Add(threshold.Name, threshold.TextOf(rules), threshold.Meaning, threshold.Limit);
        }

        return $"rules {rules.Version}\n\n{table}\n{rules.About}".TrimEnd();
    }

    private static Dictionary<string, object> RuleFile(DecisionRules rules)
    {
        Dictionary<string, object> file = new() { ["version"] = rules.Version, ["about"] = rules.About.Split('\n') };
        foreach (RuleThreshold threshold in RuleThresholds.All)
        {
            file.Add(threshold.Name, threshold.ValueOf(rules));
        }

        return file;
    }
}
