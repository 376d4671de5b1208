using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Juki.Engine.Cli.Commands;

/// <summary>An option that takes a day: <c>2025-04-01</c>.</summary>
internal static class DayOption
{
    public static Option<DateOnly?> Of(string name, string description, DateOnly first, DateOnly last) => new(name)
    {
        Description = description,
        HelpName = "YYYY-MM-DD",
        CustomParser = given => Parse(given, name, first, last),
    };

    private static DateOnly? Parse(ArgumentResult given, string name, DateOnly first, DateOnly last)
    {
        string text = given.Tokens.Count == 1 ? given.Tokens[0].Value : string.Empty;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) && day >= first && day <= last)
        {
            return day;
        }

        given.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} does not understand '{text}'; give a day from {first:yyyy-MM-dd} to {last:yyyy-MM-dd}, as 2025-04-01."));
        return null;
    }
}
