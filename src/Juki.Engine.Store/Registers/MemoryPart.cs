namespace Juki.Engine.Store.Registers;

/// <summary>One line of the <see cref="MemoryAccount"/>.</summary>
public sealed record MemoryPart
{
    internal MemoryPart(string name, long bytes, long formerBytes, int present, int versions)
    {
        Name = name;
        Bytes = bytes;
        BytesPerPresent = (double)(bytes - formerBytes) / Math.Max(present, 1);
        BytesPerFormerRow = (double)formerBytes / Math.Max(versions, 1);
    }

    /// <summary>What it is, in lower case.</summary>
    public string Name { get; }

    /// <summary>Bytes in memory.</summary>
    public long Bytes { get; }

    /// <summary>Bytes for each present resident, without those for former rows.</summary>
    public double BytesPerPresent { get; }

    /// <summary>Bytes for each former row.</summary>
    public double BytesPerFormerRow { get; }
}
