namespace Juki.Engine.Durability.Tests.Journal;

/// <summary>Entries of lengths as they may come: mostly short, sometimes long, now and then the longest.</summary>
internal static class RandomEntries
{
    public static byte[][] Group(Random random) => [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => One(random))];

    public static byte[] One(Random random)
    {
        byte[] entry = new byte[random.Next(20) switch
        {
            0 => JournalWorld.Geometry.EntryBytesMax,
            < 5 => random.Next(2000, 10_000),
            _ => random.Next(0, 300),
        }];
        random.NextBytes(entry);
        return entry;
    }
}
