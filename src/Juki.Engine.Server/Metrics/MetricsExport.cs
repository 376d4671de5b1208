using Juki.Engine.Server.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace Juki.Engine.Server.Metrics;

/// <summary>Sends the server's metrics to a collector, by OTLP over HTTP, where the settings name one.</summary>
internal sealed class MetricsExport(IOptions<JukiServerOptions> options) : IHostedService, IDisposable
{
    private const string ServiceName = "juki";

    /// <summary>What a collector that does not answer may keep the end of the process waiting.</summary>
    private const int LastExportMsMax = 2_000;

    private readonly TelemetrySettings _settings = options.Value.Telemetry;
    private MeterProvider? _provider;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (_settings.IsOn)
        {
            _provider = Sdk.CreateMeterProviderBuilder()
                .ConfigureResource(resource => resource.AddService(ServiceName))
                .AddMeter(ServerMetrics.MeterName)
                .AddOtlpExporter(Configure)
                .Build();
        }

        return Task.CompletedTask;
    }

    /// <summary>Sends once more.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => Task.Run(() => _provider?.Shutdown(LastExportMsMax), CancellationToken.None);

    public void Dispose() => _provider?.Dispose();

    private void Configure(OtlpExporterOptions exporter, MetricReaderOptions reader)
    {
        exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
        exporter.Endpoint = _settings.MetricsAddress!;
        reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = _settings.ExportIntervalMs;
    }
}
