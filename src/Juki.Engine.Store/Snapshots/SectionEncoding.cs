namespace Juki.Engine.Store.Snapshots;

/// <summary>How a section's content stands in its file. The numbers are written to files and never change.</summary>
internal enum SectionEncoding
{
    /// <summary>As it is in memory, so that it can be mapped.</summary>
    Plain = 0,

    /// <summary>Chunk by chunk as LZ4 blocks, those as they are that do not shrink.</summary>
    Lz4 = 1,
}
