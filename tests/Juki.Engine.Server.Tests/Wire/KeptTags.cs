using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Juki.Engine.Server.Metrics;

namespace Juki.Engine.Server.Tests.Wire;

/// <summary>Keeps every tag that the instruments of one server measure with, and those of Kestrel and .NET in this process.</summary>
internal sealed class KeptTags : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<string, bool> _tags = new();

    public KeptTags(IMeterFactory factory)
    {
        _listener.InstrumentPublished = (instrument, listener) => Enable(instrument, listener, factory);
        _listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Keep(instrument, tags));
        _listener.SetMeasurementEventCallback<int>((instrument, _, tags, _) => Keep(instrument, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Keep(instrument, tags));
        _listener.Start();
    }

    /// <summary>All tags with the instrument's name before them.</summary>
    public IReadOnlyCollection<string> Observe()
    {
        _listener.RecordObservableInstruments();
        return [.. _tags.Keys];
    }

    public void Dispose() => _listener.Dispose();

    /// <summary>Other servers of these tests may be counting what they allocate.</summary>
    private static void Enable(Instrument instrument, MeterListener listener, IMeterFactory factory)
    {
        if (instrument.Meter.Scope == factory || instrument.Meter.Name != ServerMetrics.MeterName)
        {
            listener.EnableMeasurementEvents(instrument);
        }
    }

    private void Keep(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach (KeyValuePair<string, object?> tag in tags)
        {
            _tags[$"{instrument.Name} {tag.Key}={tag.Value}"] = true;
        }
    }
}
