using Juki.Engine.Changes;

namespace Juki.Engine.Files.Events;

/// <summary>Reads an events file one piece ahead of its reader, and checks what can be checked without a register.</summary>
internal sealed class EventPieces : IAsyncDisposable
{
    private readonly EventFile _file;
    private Piece _present = new();
    private Piece _next = new();
    private Task<bool> _reading;

    public EventPieces(EventFile file)
    {
        _file = file;
        _reading = BeginReading();
    }

    /// <summary>The next piece, good until the one after it is asked for; null at the end of the file.</summary>
    public async ValueTask<Piece?> NextAsync()
    {
        if (!await _reading.ConfigureAwait(false))
        {
            return null;
        }

        (_present, _next) = (_next, _present);
        _reading = BeginReading();
        return _present;
    }

    /// <summary>Waits until nothing reads the file any more; what the reading failed with is nobody's concern then.</summary>
    public async ValueTask DisposeAsync() => await ((Task)_reading).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private Task<bool> BeginReading()
    {
        Piece next = _next;
        return Task.Run(() => next.Read(_file));
    }

    /// <summary>Some rows of the file.</summary>
    internal sealed class Piece
    {
        private readonly List<EventRow> _read = [];

        /// <summary>The rows, and of those that are events the event; of others nothing.</summary>
        public List<(EventRow Row, CheckedEvent Change)> Rows { get; } = [];

        /// <summary>How far the file is read with them.</summary>
        public FileProgress Progress { get; private set; }

        public bool Read(EventFile file)
        {
            Rows.Clear();
            if (!file.TryRead(_read))
            {
                return false;
            }

            foreach (EventRow row in _read)
            {
                Rows.Add((row, row.Event is { } change ? CheckedEvent.Of(change) : default));
            }

            Progress = file.Progress;
            return true;
        }
    }
}
