using System.Globalization;
using Juki.Engine.Matching.Deciding;
using Juki.Engine.Matching.Weights;
using Juki.Engine.Server.Hosting.Listening;
using Microsoft.Extensions.Options;

namespace Juki.Engine.Server.Hosting.Settings;

/// <summary>Finds all faults of a server's settings. Each message names the setting, its value, what it takes, and what helps.</summary>
internal sealed class ServerOptionsValidator : IValidateOptions<JukiServerOptions>
{
    private const int ExportIntervalMsMin = 100;
    private const int ExportIntervalMsMax = 3_600_000;

    public ValidateOptionsResult Validate(string? name, JukiServerOptions options)
    {
        string[] faults =
        [
            .. options.UnreadableSettings,
            .. RegisterFaults(options),
            .. RuleFaults(options),
            .. ListenFaults(options),
            .. TlsFaults(options.Tls, options.Path + ":Tls"),
            .. LimitFaults(options.Limits, options.Path + ":Limits"),
            .. TelemetryFaults(options.Telemetry, options.Path + ":Telemetry"),
        ];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> RegisterFaults(JukiServerOptions options)
    {
        if (string.IsNullOrEmpty(options.Register))
        {
            yield return $"{options.Path}:Register is empty; name the directory of a register.";
        }
        else if (!Directory.Exists(options.Register))
        {
            yield return $"{options.Path}:Register is '{options.Register}', and there is no such directory; make a register with 'juki generate' or 'juki import'.";
        }
    }

    private static IEnumerable<string> RuleFaults(JukiServerOptions options)
    {
        if (FaultOf<DecisionRulesException>(() => DecisionRules.Load(options.Rules)) is { } rules)
        {
            yield return $"{options.Path}:Rules: {rules}";
        }

        if (FaultOf<MatchProfileException>(() => MatchProfile.Named(options.Profile)) is { } profile)
        {
            yield return $"{options.Path}:Profile: {profile}";
        }
    }

    private static IEnumerable<string> ListenFaults(JukiServerOptions options)
    {
        bool isAddress = ListenAddress.TryParse(options.Listen, out ListenAddress listen);
        if (!isAddress)
        {
            yield return $"{options.Path}:Listen is '{options.Listen}'; it takes {ListenAddress.Form}.";
        }

        if (string.IsNullOrEmpty(options.HealthListen))
        {
            yield break;
        }

        if (!ListenAddress.TryParse(options.HealthListen, out ListenAddress health))
        {
            yield return $"{options.Path}:HealthListen is '{options.HealthListen}'; it takes {ListenAddress.Form}, or nothing.";
        }
        else if (isAddress && health.Port != 0 && health == listen)
        {
            yield return $"{options.Path}:HealthListen is {health}, as {options.Path}:Listen is; give it a port of its own.";
        }
    }

    private static IEnumerable<string> TlsFaults(TlsSettings tls, string path)
    {
        if (!tls.IsOn)
        {
            return string.IsNullOrEmpty(tls.KeyFile) ? [] : [$"{path}:KeyFile is '{tls.KeyFile}', and there is no {path}:CertificateFile to go with it; name that too."];
        }

        string[] missing = [.. FileFaults(tls.CertificateFile, path + ":CertificateFile"), .. FileFaults(tls.KeyFile, path + ":KeyFile")];
        return missing.Length > 0 ? missing : ServerCertificate.FaultOf(tls) is { } fault ? [$"{path}:CertificateFile is '{tls.CertificateFile}': {fault}"] : [];
    }

    private static IEnumerable<string> FileFaults(string? file, string setting)
    {
        if (!string.IsNullOrEmpty(file) && !File.Exists(file))
        {
            yield return $"{setting} is '{file}', and there is no such file.";
        }
    }

    private static IEnumerable<string> LimitFaults(ServerLimits limits, string path)
    {
        foreach (string fault in LimitRange.All.Select(range => range.FaultOf(limits, path)).OfType<string>())
        {
            yield return fault;
        }

        if (limits.DecompressedBytesMax < limits.PayloadBytesMax)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{path}:DecompressedBytesMax is {limits.DecompressedBytesMax:N0}; it takes at least PayloadBytesMax, {limits.PayloadBytesMax:N0}: what is not compressed may be as long.");
        }
    }

    private static IEnumerable<string> TelemetryFaults(TelemetrySettings telemetry, string path)
    {
        if (telemetry.IsOn && telemetry.MetricsAddress is null)
        {
            yield return $"{path}:OtlpEndpoint is '{telemetry.OtlpEndpoint}'; it takes an address such as http://localhost:4318, or nothing.";
        }

        if (telemetry.ExportIntervalMs is < ExportIntervalMsMin or > ExportIntervalMsMax)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{path}:ExportIntervalMs is {telemetry.ExportIntervalMs:N0}; it takes {ExportIntervalMsMin:N0} to {ExportIntervalMsMax:N0}, and 10,000 is the default.");
        }
    }

    private static string? FaultOf<TException>(Action reading)
        where TException : Exception
    {
        try
        {
            reading();
            return null;
        }
        catch (TException fault)
        {
            return fault.Message;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return fault.Message;
        }
    }
}
