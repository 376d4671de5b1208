using System.Globalization;
using Juki.Engine.Disk;
using Juki.Engine.Durability.Journal;

namespace Juki.Engine.Durability.Tests.Journal.RealFiles;

/// <summary>
/// The test assembly as a program: it opens a journal, or makes it, and writes until it is killed, telling on its output which entries are
/// durable. Its second argument, if there is one, is at which call of the disk it is to kill itself.
/// </summary>
internal static class WriterProgram
{
    private const int InFlightMax = 64;

    /// <summary>Entries that stay when others are dropped; enough for several segments.</summary>
    private const int Kept = 2000;

    public static async Task<int> Main(string[] arguments)
    {
        string directory = arguments[0];
        IDisk disk = arguments.Length > 1 ? new DeadlyDisk(new RealDisk(), int.Parse(arguments[1], CultureInfo.InvariantCulture)) : new RealDisk();
        using IJournal journal = disk.Exists(directory)
            ? JournalDirectory.Open(disk, directory, new JournalOptions())
            : JournalDirectory.Create(disk, directory, JournalWorld.Geometry, new JournalOptions());
        await using Stream output = Console.OpenStandardOutput();
        Tell(output, journal.LastDurable);
        await WriteAsync(journal, output).ConfigureAwait(false);
        return 1;
    }

    /// <summary>Ends when the journal does.</summary>
    private static async Task WriteAsync(IJournal journal, Stream output)
    {
        while (true)
        {
            while (journal.LastAppended - journal.LastDurable < InFlightMax && journal.Append(WrittenEntries.Of(journal.LastAppended + 1)).Refusal == AppendRefusal.None)
            {
            }

            if (await journal.WaitUntilDurableAsync(journal.LastDurable + 1, CancellationToken.None).ConfigureAwait(false) != WaitOutcome.Durable)
            {
                return;
            }

            Tell(output, journal.LastDurable);
            journal.DropBefore(journal.LastDurable - Kept);
        }
    }

    private static void Tell(Stream output, long durable)
    {
        output.Write(BitConverter.GetBytes(durable));
        output.Flush();
    }
}
