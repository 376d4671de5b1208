namespace Juki.Engine.Durability.Tests.Journal.RealFiles;

/// <summary>What the writer in a process of its own appends: each entry follows from its address, so that whoever reads knows what must be there.</summary>
internal static class WrittenEntries
{
    /// <summary>The entry of an address: mostly short, now and then several kilobytes.</summary>
    public static byte[] Of(long address)
    {
        Random random = new((int)address);
        byte[] entry = new byte[random.Next(12) == 0 ? random.Next(2000, 9000) : random.Next(8, 300)];
        random.NextBytes(entry);
        BitConverter.TryWriteBytes(entry, address);
        return entry;
    }
}
