namespace Juki.Engine.Server.Hosting;

/// <summary>Where a server sends its metrics. Without an endpoint it sends none.</summary>
public sealed class TelemetrySettings
{
    /// <summary>The collector: its address for OTLP over HTTP, usually <c>http://HOST:4318</c>.</summary>
    public string? OtlpEndpoint { get; set; }

    /// <summary>Milliseconds from one export to the next.</summary>
    public int ExportIntervalMs { get; set; } = 10_000;

    /// <summary>Metrics are sent.</summary>
    internal bool IsOn => !string.IsNullOrEmpty(OtlpEndpoint);

    /// <summary>Where they are posted: OTLP's own path, unless the endpoint names another; null if it is no address.</summary>
    internal Uri? MetricsAddress => !Uri.TryCreate(OtlpEndpoint, UriKind.Absolute, out Uri? address) || address.Scheme is not ("http" or "https") ? null
        : address.AbsolutePath == "/" ? new Uri(address, "v1/metrics")
        : address;
}
