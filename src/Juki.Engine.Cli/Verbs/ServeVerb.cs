using System.CommandLine;
using Juki.Engine.Cli.Commands;
using Juki.Engine.Server.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Juki.Engine.Cli.Verbs;

/// <summary><c>juki serve</c>: answers over the network until it is told to stop.</summary>
internal static class ServeVerb
{
    public static Command Create()
    {
        Option<string> settings = new("--settings")
        {
            Description = "JSON file with the settings that differ from appsettings.json beside the program; it lists them all. Variables such as JUKI__LIMITS__CONNECTIONSMAX=20000 override files, options override both.",
            HelpName = "FILE",
        };
        (Option Option, string Key)[] overriding =
        [
            (new Option<string>("--register") { Description = "The register's directory.", HelpName = "REGISTER" }, nameof(JukiServerOptions.Register)),
            (new Option<string>("--listen") { Description = "Where requests are taken: an IP address ([::1] in brackets), localhost, or * for all; port 0 is any. [default: 127.0.0.1:7411]", HelpName = "HOST:PORT" }, nameof(JukiServerOptions.Listen)),
            (new Option<string>("--health") { Description = "Where GET /health is answered over HTTP: 200 while serving, 503 when leaving or damaged. [default: nowhere]", HelpName = "HOST:PORT" }, nameof(JukiServerOptions.HealthListen)),
            (new Option<string>("--certificate") { Description = "Certificate for TLS: a PEM file, or PKCS#12 with its key. [default: plain connections]", HelpName = "FILE" }, "Tls:CertificateFile"),
            (new Option<string>("--key") { Description = "PEM file of the certificate's key. Its password, if any, comes from JUKI__TLS__PASSWORD.", HelpName = "FILE" }, "Tls:KeyFile"),
            (new Option<bool>("--changes") { Description = "Take changes too, as the only one that has the register open for them. Without it the register is served as it is at the start." }, nameof(JukiServerOptions.Changes)),
            (CommonOptions.Load(), nameof(JukiServerOptions.Load)),
            (CommonOptions.Rules(), nameof(JukiServerOptions.Rules)),
            (CommonOptions.Profile(), nameof(JukiServerOptions.Profile)),
        ];
        var command = new Command("serve", "Answer lookups, verifications and searches, and with --changes take changes, over the network until told to stop (Ctrl-C, SIGTERM); then answer what arrived, and end.") { settings };
        Array.ForEach(overriding, setting => command.Add(setting.Option));
        command.SetAction((parsed, stop) => RunAsync(ServeSettings.Read(parsed.GetValue(settings), Given(parsed, overriding)), stop));
        return command;
    }

    /// <summary>The options that were given, as settings. What is a default here must not override a file.</summary>
    private static Dictionary<string, string?> Given(ParseResult parsed, (Option Option, string Key)[] overriding) => overriding
        .Where(setting => parsed.GetResult(setting.Option) is { Implicit: false })
        .ToDictionary(setting => $"{JukiServerOptions.SectionName}:{setting.Key}", setting => (string?)(parsed.GetResult(setting.Option)!.Tokens is [var given, ..] ? given.Value : bool.TrueString));

    private static async Task<int> RunAsync(IConfiguration settings, CancellationToken stop)
    {
        try
        {
            await ServeRun.ToTheEndAsync(settings, stop);
            return ExitCode.Ok;
        }
        catch (OptionsValidationException invalid)
        {
            string[] faults = [.. invalid.Failures];
            await System.Console.Error.WriteLineAsync(faults.Length == 1 ? $"juki: {faults[0]}" : $"juki: the settings have {faults.Length} faults:\n  {string.Join("\n  ", faults)}");
            return ExitCode.Failed;
        }
    }
}
