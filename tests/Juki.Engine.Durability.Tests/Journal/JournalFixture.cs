using Juki.Engine.Durability.Journal;
using Juki.Engine.TestKit;
using Juki.Engine.TestKit.Disk;

namespace Juki.Engine.Durability.Tests.Journal;

/// <summary>A journal with its thread on a simulated disk, with a clock that stands still.</summary>
internal sealed class JournalFixture : IDisposable
{
    public JournalFixture(int waitingBytesMax = int.MaxValue)
    {
        Options = new JournalOptions { WaitingBytesMax = waitingBytesMax, Time = Time };
        Journal = JournalDirectory.Create(Disk, JournalWorld.Directory, JournalWorld.Geometry, Options);
    }

    public SimulatedDisk Disk { get; } = JournalWorld.EmptyDisk();

    public ManualTime Time { get; } = new();

    public JournalOptions Options { get; }

    public IJournal Journal { get; private set; }

    /// <summary>Closes the journal and opens it again.</summary>
    public void Reopen()
    {
        Journal.Dispose();
        Journal = JournalDirectory.Open(Disk, JournalWorld.Directory, Options);
    }

    /// <summary>Appends an entry that must be taken, and returns its address.</summary>
    public long Append(params ReadOnlySpan<byte> entry)
    {
        AppendResult result = Journal.Append(entry);
        Assert.Equal(AppendRefusal.None, result.Refusal);
        return result.Address;
    }

    /// <summary>Appends an entry and waits until it is durable.</summary>
    public async Task<long> AppendDurablyAsync(byte[] entry)
    {
        long address = Append(entry);
        Assert.Equal(WaitOutcome.Durable, await Journal.WaitUntilDurableAsync(address, Patience.Token));
        return address;
    }

    /// <summary>Reads all durable entries from an address on.</summary>
    public List<byte[]> Read(long from = 1)
    {
        using IJournalReader reader = Journal.ReadFrom(from);
        List<byte[]> read = [];
        while (reader.Read(out JournalEntry entry) == ReadOutcome.Entry)
        {
            Assert.Equal(from + read.Count, entry.Address);
            read.Add(entry.Payload.ToArray());
        }

        return read;
    }

    public void Dispose() => Journal.Dispose();
}
