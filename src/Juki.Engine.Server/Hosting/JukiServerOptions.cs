using Juki.Engine.Matching.Weights;
using Juki.Engine.Server.Hosting.Settings;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Server.Hosting;

/// <summary>The settings of a server: section <c>Juki</c> of a configuration. All their faults are told at once, before it starts.</summary>
public sealed class JukiServerOptions
{
    /// <summary>The section of the command's own settings.</summary>
    public const string SectionName = "Juki";

    /// <summary>The register's directory.</summary>
    public string Register { get; set; } = string.Empty;

    /// <summary>The server takes changes: it alone has the register open for them. Else the register is opened to read it, as it is at the start.</summary>
    public bool Changes { get; set; }

    /// <summary>Whether the register is read into memory first, or mapped and verified while the server answers.</summary>
    public LoadMode Load { get; set; }

    /// <summary>Decision rules: a rule file, or the name of built-in ones.</summary>
    public string Rules { get; set; } = "default";

    /// <summary>Match profile: a file, or the name of the built-in one.</summary>
    public string Profile { get; set; } = MatchProfile.Default.Name;

    /// <summary>
    /// Where requests are taken: <c>HOST:PORT</c>. The host is an IP address (<c>[::1]</c> in brackets), <c>localhost</c>, or <c>*</c>
    /// for all addresses of the machine; with port 0 the system chooses one (<see cref="ServerAddresses"/>). By default only this
    /// machine can connect.
    /// </summary>
    public string Listen { get; set; } = "127.0.0.1:7411";

    /// <summary>Where the health endpoint is, if there is to be one: <c>HOST:PORT</c>. Plain HTTP: it tells nothing about residents.</summary>
    public string? HealthListen { get; set; }

    /// <summary>The certificate, for TLS.</summary>
    public TlsSettings Tls { get; set; } = new();

    /// <summary>What the server takes.</summary>
    public ServerLimits Limits { get; set; } = new();

    /// <summary>Where metrics are sent.</summary>
    public TelemetrySettings Telemetry { get; set; } = new();

    /// <summary>Where these settings stand, for messages.</summary>
    internal string Path { get; set; } = SectionName;

    /// <summary>What could not be read of them, see <see cref="SettingsReader"/>.</summary>
    internal List<string> UnreadableSettings { get; } = [];
}
