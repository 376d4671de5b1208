using System.Text;
using Juki.Engine.Protocol.Messages;
using Microsoft.Extensions.Options;

namespace Juki.Engine.Client.Options;

/// <summary>Finds everything that is wrong with options, not only the first.</summary>
internal sealed class JukiClientOptionsValidator : IValidateOptions<JukiClientOptions>
{
    private const int ConnectionsMax = 256;
    private const int InFlightLimit = 65_536;

    /// <summary>Timers take no longer times.</summary>
    private static readonly TimeSpan TimeMax = TimeSpan.FromDays(1);

    /// <summary>Throws what <see cref="Validate"/> finds.</summary>
    public static void ThrowIfFaulty(JukiClientOptions options)
    {
        IReadOnlyList<string> faults = FaultsOf(options);
        if (faults.Count > 0)
        {
            throw new OptionsValidationException(nameof(JukiClientOptions), typeof(JukiClientOptions), faults);
        }
    }

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, JukiClientOptions options)
    {
        IReadOnlyList<string> faults = FaultsOf(options);
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static List<string> FaultsOf(JukiClientOptions options)
    {
        List<string> faults = [];
        Check(ServerAddress.TryParse(options.Server, out _), $"Server is \"{options.Server}\"; it is HOST:PORT, for example localhost:{ServerAddress.DefaultPort}.");
        Check(options.Connections is >= 1 and <= ConnectionsMax, $"Connections is {options.Connections}; it is 1 to {ConnectionsMax}.");
        Check(options.InFlightMax is >= 1 and <= InFlightLimit, $"InFlightMax is {options.InFlightMax}; it is 1 to {InFlightLimit}.");
        CheckTime(options.ConnectTimeout, nameof(options.ConnectTimeout));
        CheckTime(options.RequestTimeout, nameof(options.RequestTimeout));
        CheckTime(options.ReconnectDelayMin, nameof(options.ReconnectDelayMin));
        CheckTime(options.ReconnectDelayMax, nameof(options.ReconnectDelayMax));
        Check(
            options.ReconnectDelayMin <= options.ReconnectDelayMax,
            $"ReconnectDelayMin is {options.ReconnectDelayMin}, ReconnectDelayMax {options.ReconnectDelayMax}; the first is not above the second.");
        Check(
            options.ClientName is not null && Encoding.UTF8.GetByteCount(options.ClientName) <= HelloRequest.NameBytesMax,
            $"ClientName has more than {HelloRequest.NameBytesMax} bytes of UTF-8.");
        Check(options.UseTls || options.TlsServerName is null, "TlsServerName is given, but UseTls is not set.");
        Check(options.UseTls || options.TrustedCertificateFile is null, "TrustedCertificateFile is given, but UseTls is not set.");
        string? fileFault = options.TrustedCertificateFile is { } file ? TrustedCertificates.FaultOf(file) : null;
        Check(fileFault is null, $"{fileFault}");
        return faults;

        void CheckTime(TimeSpan time, string name) =>
            Check(time > TimeSpan.Zero && time <= TimeMax, $"{name} is {time}; it is above 0 and at most {TimeMax.TotalHours:0} hours.");

        void Check(bool isGood, string fault)
        {
            if (!isGood)
            {
                faults.Add(fault);
            }
        }
    }
}
