using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Juki.Engine.Server.Tests.Wire;

/// <summary>Keeps all that is logged, of every category and level: the text, the values in it, scopes, and exceptions to the last word.</summary>
internal sealed class FullLog : ILoggerProvider
{
    private readonly ConcurrentQueue<LogEntry> _entries = new();

    public IReadOnlyCollection<LogEntry> Entries => _entries;

    public ILogger CreateLogger(string categoryName) => new Category(categoryName, _entries);

    public void Dispose()
    {
    }

    private sealed class Category(string name, ConcurrentQueue<LogEntry> entries) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            entries.Enqueue(new LogEntry(name, LogLevel.Trace, "scope", $"{state} {ValuesOf(state)}"));
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            entries.Enqueue(new LogEntry(name, logLevel, eventId.ToString(), $"{formatter(state, exception)} {ValuesOf(state)} {exception}"));

        private static string ValuesOf(object? state) =>
            state is IEnumerable<KeyValuePair<string, object?>> values ? string.Join(" ", values.Select(value => $"{value.Key}={value.Value}")) : "";
    }
}

/// <summary>One entry of a log.</summary>
/// <param name="Category">Who wrote it.</param>
/// <param name="Level">How grave it is.</param>
/// <param name="Event">Which it is; names nobody.</param>
/// <param name="Text">All of it.</param>
internal sealed record LogEntry(string Category, LogLevel Level, string Event, string Text);
