using System.CommandLine;
using System.Globalization;
using Juki.Engine.Files.Csv;
using Juki.Engine.Matching.Deciding;
using Juki.Engine.Matching.Weights;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Cli.Commands;

/// <summary>Options that several verbs have, with one meaning each.</summary>
internal static class CommonOptions
{
    public static Option<string> Register() => new("--register") { Description = "The register's directory.", HelpName = "REGISTER", Required = true };

    public static Option<LoadMode> Load() => WordOption.Of<LoadMode>(
        "--load", "ram: read and check everything first, answer fastest. map: answer at once from mapped files, verify in the background; output files appear when that is done.");

    public static Option<Compression> Compress() => WordOption.Of<Compression>(
        "--compress", "none: files as they are in memory, opened fastest and mappable. lz4: smaller files, for slow or small disks.");

    public static Option<string> NewRegister() => new("--out") { Description = "Directory of the new register; it must not exist or be empty.", HelpName = "REGISTER", Required = true };

    public static Option<bool> Json() => new("--json") { Description = "Print JSON for machines." };

    public static Option<string> Rules() =>
        new("--rules") { Description = $"Decision rules: a rule file, or built-in ones ({string.Join(", ", DecisionRules.BuiltInNames)}).", HelpName = "FILE|NAME", DefaultValueFactory = _ => "default" };

    public static Option<bool> Force() => new("--force") { Description = "Replace output files that exist." };

    public static Option<string> Profile() => new("--profile")
    {
        Description = "The errors to be expected in queries: a built-in match profile, or the JSON file of one.",
        HelpName = $"{MatchProfile.Default.Name}|FILE",
        DefaultValueFactory = _ => MatchProfile.Default.Name,
    };

    public static Option<ulong> Seed() => new("--seed") { Description = "The same seed gives the same result.", HelpName = "S", DefaultValueFactory = _ => 1 };

    public static Option<CsvEncoding?> Encoding() =>
        new("--encoding") { Description = "Encoding of the input: utf8 or cp932. By default it is told from the bytes.", HelpName = "E" };

    public static Option<string> Map(string file) =>
        new("--map") { Description = $"{file} has other columns: this JSON file (see MAPPING.md) says which feeds which item.", HelpName = "MAP.json" };

    public static Option<int> Residents(int standard) => Positive(new Option<int>("--residents")
    {
        Description = "Residents in the register (removed ones come on top).",
        HelpName = "N",
        DefaultValueFactory = _ => standard,
    });

    /// <summary>Refuses zero and less.</summary>
    public static Option<int> Positive(Option<int> option) => InRange(option, number => number >= 1, "a number of 1 or more");

    /// <summary>Refuses numbers out of range; what is no number at all, the parser refuses itself.</summary>
    public static Option<T> InRange<T>(Option<T> option, Func<T, bool> isInRange, string need)
        where T : IParsable<T>
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && T.TryParse(token.Value, CultureInfo.InvariantCulture, out T? number) && !isInRange(number))
            {
                result.AddError($"Option '{option.Name}' needs {need}.");
            }
        });
        return option;
    }
}
