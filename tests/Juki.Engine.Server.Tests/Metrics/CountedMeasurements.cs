using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Juki.Engine.Server.Metrics;

namespace Juki.Engine.Server.Tests.Metrics;

/// <summary>Listens to the instruments of one server, as an exporter would, and keeps what they say: <c>name{tag=value,…}</c>.</summary>
internal sealed class CountedMeasurements : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<string, double> _totals = new();
    private readonly IMeterFactory _factory;

    public CountedMeasurements(IMeterFactory factory)
    {
        _factory = factory;
        _listener.InstrumentPublished = Enable;
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _listener.Start();
    }

    /// <summary>The sum of what was recorded under a name, observed instruments included.</summary>
    public IReadOnlyDictionary<string, double> Observe()
    {
        _listener.RecordObservableInstruments();
        return _totals;
    }

    public void Dispose() => _listener.Dispose();

    private void Enable(Instrument instrument, MeterListener listener)
    {
        if (instrument.Meter.Name == ServerMetrics.MeterName && instrument.Meter.Scope == _factory)
        {
            listener.EnableMeasurementEvents(instrument);
        }
    }

    private void Keep(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        string name = instrument.Name + "{" + string.Join(",", tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}")) + "}";
        _totals.AddOrUpdate(name, value, (_, before) => before + value);
    }
}
