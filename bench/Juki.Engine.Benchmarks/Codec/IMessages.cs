namespace Juki.Engine.Benchmarks.Codec;

/// <summary>The same messages in one notation. A block is all of them.</summary>
internal interface IMessages
{
    string Name { get; }

    /// <summary>Bytes of all messages.</summary>
    long Bytes { get; }

    /// <summary>Writes all; gives their bytes.</summary>
    ulong Encode(int block);

    /// <summary>Reads all; gives the checksum of their fields.</summary>
    ulong Decode(int block);
}
