using Juki.Engine.Disk;
using Juki.Engine.Durability.Journal;
using Juki.Engine.Files.Events;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Changes.Encoding;

namespace Juki.Engine.Cli.Tests.Kills;

/// <summary>The events that there are to send, in order: what a journal may hold, and nothing else.</summary>
internal sealed class SentEvents
{
    private readonly string[] _rows;
    private readonly string[] _keys;

    /// <param name="file">All of them.</param>
    public SentEvents(string file)
    {
        _rows = File.ReadAllLines(file);
        _keys = [.. KeysOf(file)];
    }

    public int Count => _keys.Length;

    /// <summary>Makes a file of some of them.</summary>
    public void Write(string file, int first, int end) => File.WriteAllLines(file, [_rows[0], .. _rows[(1 + first)..(1 + end)]]);

    /// <summary>The last address of a journal; everything up to it is what was sent.</summary>
    public long ReadJournal(string directory)
    {
        using JournalImage journal = JournalDirectory.Read(new RealDisk(), directory);
        using IJournalReader reader = journal.ReadFrom(1);
        while (reader.Read(out JournalEntry entry) == ReadOutcome.Entry)
        {
            Assert.Equal(LayoutFault.None, EventLayout.Read(entry.Payload.Span, out ChangeEvent? change));
            Assert.Equal(_keys[entry.Address - 1], change!.Key);
        }

        return journal.LastDurable;
    }

    private static IEnumerable<string> KeysOf(string events)
    {
        using EventFile file = EventFile.Open(events);
        for (List<EventRow> piece = []; file.TryRead(piece);)
        {
            foreach (EventRow row in piece)
            {
                yield return row.Key;
            }
        }
    }
}
