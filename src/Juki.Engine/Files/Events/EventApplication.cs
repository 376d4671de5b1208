using Juki.Engine.Changes;
using Juki.Engine.Files.Csv;
using Juki.Engine.Model.Changes;

namespace Juki.Engine.Files.Events;

/// <summary>
/// Applies a file of events to a register, in the order of the file, and writes a row for each when it is durable. Events wait for the disk in
/// large groups; the memory that it takes does not grow with the file.
/// </summary>
/// <remarks>
/// It is resumed by running it again with the same file: an event that was applied before is answered with its first outcome. One that was
/// refused is judged anew.
/// </remarks>
public sealed class EventApplication
{
    /// <summary>So many rows may wait for the disk before the reading of the file does.</summary>
    private const int WaitingMax = 1 << 16;

    private const int BytesPerWrite = 1 << 16;

    private readonly IEventAnswers _answers;
    private readonly EventApplicationOptions _options;
    private readonly Queue<EventRow> _waiting = new();
    private readonly EventTally _tally = new();
    private readonly CsvWriter _results = new();

    /// <param name="writer">Of the register.</param>
    /// <param name="options">The files.</param>
    public EventApplication(ChangeWriter writer, EventApplicationOptions options)
        : this(new WriterAnswers(writer), options)
    {
    }

    /// <param name="distant">Applies the changes elsewhere; what it throws ends the application, and no results appear.</param>
    /// <param name="options">The files.</param>
    public EventApplication(IDistantChanges distant, EventApplicationOptions options)
        : this(new DistantAnswers(distant), options)
    {
    }

    private EventApplication(IEventAnswers answers, EventApplicationOptions options) => (_answers, _options) = (answers, options);

    /// <summary>What has become of the rows so far.</summary>
    public EventSummary Summary => _tally.Summarise(_answers.Address);

    /// <summary>Applies the file. The results appear under their name when all rows have been answered.</summary>
    /// <param name="progress">Is told how far the file has been read, now and then.</param>
    /// <param name="cancellation">Calls it off.</param>
    /// <exception cref="FileProblemException">A file cannot be read or written. What was applied stays applied; no results appear.</exception>
    /// <exception cref="ChangesStoppedException">The journal takes no more changes. What was applied stays applied; no results appear.</exception>
    /// <exception cref="OperationCanceledException">It was called off. What was applied stays applied; no results appear.</exception>
    public async Task<EventSummary> RunAsync(Action<FileProgress>? progress = null, CancellationToken cancellation = default)
    {
        using var file = EventFile.Open(_options.Events, _options.Encoding);
        using var output = new NewFile(_options.Results, _options.Overwrites);
        _tally.UnknownColumns = file.UnknownColumns;
        EventResultWriter.WriteHeader(_results);
        await using var pieces = new EventPieces(file);
        while (await pieces.NextAsync().ConfigureAwait(false) is { } piece)
        {
            foreach ((EventRow row, CheckedEvent change) in piece.Rows)
            {
                await TakeAsync(row, change, cancellation).ConfigureAwait(false);
            }

            await AnswerAsync(output, WaitingMax, cancellation).ConfigureAwait(false);
            progress?.Invoke(piece.Progress);
        }

        await AnswerAsync(output, mayWait: 0, cancellation).ConfigureAwait(false);
        output.Write(_results.Written);
        output.Publish();
        return Summary;
    }

    private async ValueTask TakeAsync(EventRow row, CheckedEvent change, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (row.Event is not null)
        {
            await _answers.TakeAsync(change, cancellation).ConfigureAwait(false);
        }

        _waiting.Enqueue(row);
    }

    /// <summary>Answers all rows whose answers count already, and waits until no more than <paramref name="mayWait"/> are left.</summary>
    private async ValueTask AnswerAsync(NewFile output, int mayWait, CancellationToken cancellation)
    {
        while (_waiting.TryPeek(out EventRow? next) && (_waiting.Count > mayWait || next.Event is null || _answers.IsNextReady))
        {
            Write(next, next.Event is null ? default : await _answers.NextAsync(cancellation).ConfigureAwait(false), output);
            _waiting.Dequeue();
        }
    }

    private void Write(EventRow row, ChangeAnswer answer, NewFile output)
    {
        if (row.Event is null)
        {
            EventResultWriter.WriteFault(_results, row);
            _tally.Add(row.Finding.Fault);
        }
        else
        {
            EventResultWriter.Write(_results, row, answer);
            _tally.Add(answer.Finding.Fault);
        }

        if (_results.Written.Length >= BytesPerWrite)
        {
            output.Write(_results.Written);
            _results.Clear();
        }
    }
}
