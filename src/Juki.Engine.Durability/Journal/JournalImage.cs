using Juki.Engine.Disk;
using Juki.Engine.Durability.Journal.Files;
using Juki.Engine.Durability.Journal.Layout;
using Juki.Engine.Durability.Journal.Reading;

namespace Juki.Engine.Durability.Journal;

/// <summary>
/// A journal as it was when it was opened to be read (<see cref="JournalDirectory.Read"/>), beside whoever writes it or after. Nothing of the
/// journal is touched, no lock is taken, no right to write is needed.
/// </summary>
/// <remarks>
/// It grows when it is told to (<see cref="Advance"/>). What is dropped meanwhile can be read all the same, since its files are held open; their
/// room on the disk is free only when the image goes on or is closed. Any number of threads, a reader for each; one thread goes on.
/// </remarks>
public sealed class JournalImage : IJournalSource, IDisposable
{
    private readonly ReadOnlyDisk _disk;
    private readonly string _directory;
    private readonly SegmentFiles _files;
    private readonly CommittedEntries _entries;

    internal JournalImage(ReadOnlyDisk disk, string directory, Guid identity, SegmentFiles files, CommittedEntries entries)
    {
        (_disk, _directory, Identity) = (disk, directory, identity);
        _files = files;
        _entries = entries;
    }

    /// <inheritdoc/>
    public Guid Identity { get; }

    /// <summary>From where to where it goes.</summary>
    internal CommitPoint Point => _entries.Point;

    /// <summary>Sizes of its pages and segments.</summary>
    public JournalGeometry Geometry => _files.Geometry;

    /// <inheritdoc/>
    public long FirstAddress => _entries.Point.FirstAddress;

    /// <inheritdoc/>
    public long LastDurable => _entries.Point.Last.Address;

    /// <inheritdoc/>
    /// <remarks>A wait of its reader never lasts: behind the last entry it ends with <see cref="WaitOutcome.Closed"/> at once.</remarks>
    public IJournalReader ReadFrom(long address)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(address, FirstAddress);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(address, LastDurable + 1);
        return new JournalReader(_entries, address, OutcomeOf);
    }

    /// <summary>
    /// Takes in what was committed since, and lets go of what was dropped. Only what is new is read and verified, in the time that it takes.
    /// </summary>
    /// <exception cref="JournalException">It is not as it was written, or another journal stands in its place; the image stays as it is.</exception>
    public void Advance() => ImageAdvance.Run(_disk, _directory, Identity, _files, _entries);

    /// <summary>Closes the files.</summary>
    public void Dispose() => _files.Dispose();

    private ValueTask<WaitOutcome> OutcomeOf(long address, CancellationToken cancellation) =>
        ValueTask.FromResult(address <= LastDurable ? WaitOutcome.Durable : WaitOutcome.Closed);
}
