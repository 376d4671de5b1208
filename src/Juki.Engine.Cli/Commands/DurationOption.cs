using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Juki.Engine.Cli.Commands;

/// <summary>An option that takes a time with its unit: <c>500ms</c>, <c>30s</c>, <c>5m</c>.</summary>
internal static class DurationOption
{
    private static readonly (string Unit, TimeSpan Length)[] Units =
        [("ms", TimeSpan.FromMilliseconds(1)), ("s", TimeSpan.FromSeconds(1)), ("m", TimeSpan.FromMinutes(1))];

    public static Option<TimeSpan> Of(string name, string description, TimeSpan standard) => new(name)
    {
        Description = $"{description} [default: {standard.TotalSeconds}s]",
        HelpName = "30s",
        DefaultValueFactory = _ => standard,
        CustomParser = given => Parse(given, name),
    };

    private static TimeSpan Parse(ArgumentResult given, string name)
    {
        string text = given.Tokens.Count == 1 ? given.Tokens[0].Value : string.Empty;
        foreach ((string unit, TimeSpan length) in Units)
        {
            if (text.EndsWith(unit, StringComparison.Ordinal)
                && double.TryParse(text.AsSpan(0, text.Length - unit.Length), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double count))
            {
                return length * count;
            }
        }

        given.AddError($"{name} does not understand '{text}'; give a number with its unit, as 500ms, 30s or 5m.");
        return default;
    }
}
