using System.CommandLine;
using System.Globalization;
using Juki.Engine.Cli.Commands;
using Juki.Engine.Cli.Console;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Cli.Verbs;

/// <summary><c>juki info</c>: what a register holds and how many bytes each part takes.</summary>
internal static class InfoVerb
{
    public static Command Create()
    {
        Option<string> register = CommonOptions.Register();
        Option<bool> json = CommonOptions.Json();
        var command = new Command("info", "Say what a register holds: counts, bytes for each resident by part, format, checksums.") { register, json };
        command.SetAction(parsed =>
        {
            using Register opened = Register.Open(parsed.GetRequiredValue(register));
            RegisterInfo info = opened.Info;
            System.Console.WriteLine(parsed.GetValue(json) ? Json.Of(info) : Text(info));
            return ExitCode.Ok;
        });
        return command;
    }

    private static string Text(RegisterInfo info)
    {
        var counts = new TextTable("register", "count>");
        counts.Add("residents", Numbers.Count(info.Residents));
        counts.Add("  present", Numbers.Count(info.Present));
        counts.Add("  removed", Numbers.Count(info.Residents - info.Present));
        counts.Add("former and additional versions", Numbers.Count(info.Versions));
        counts.Add("retired codes", Numbers.Count(info.RetiredCodes));
        IEnumerable<string> parameters = info.Parameters.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}");
        return $"{counts}\n{Parts(info)}\nformat {info.FormatVersion}, snapshot {info.Snapshot}; {string.Join(", ", parameters)}";
    }

    private static TextTable Parts(RegisterInfo info)
    {
        var parts = new TextTable("part", "bytes>", "bytes a resident>", "crc32c>");
        foreach (SectionInfo section in info.Sections)
        {
            parts.Add(section.Name, Numbers.Count(section.Bytes), EachResident(section.Bytes, info), section.Crc32C.ToString("x8", CultureInfo.InvariantCulture));
        }

        long total = info.Sections.Sum(section => section.Bytes);
        parts.Add("all", Numbers.Count(total), EachResident(total, info), string.Empty);
        return parts;
    }

    private static string EachResident(long bytes, RegisterInfo info) => Numbers.Decimal((double)bytes / Math.Max(info.Residents, 1));
}
