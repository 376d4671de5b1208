using System.Runtime.InteropServices;

namespace Juki.Engine.Store.Snapshots;

/// <summary>
/// A chunk as it stands in a compressed section's file, 8 bytes of the table behind the content.
/// <code>
/// 0  4  Length    stored bytes; as many as the chunk has where it is stored as it is
/// 4  4  Checksum  CRC32C of the stored bytes
/// </code>
/// The checksum is of the stored bytes, not of what they decode to: every byte on the disk is then covered, damage is found
/// before a decoder sees it. That the bytes decode to what was meant is checked once, when they are read back after writing.
/// </summary>
[StructLayout(LayoutKind.Sequential, Size = 8)]
internal readonly record struct StoredChunk(int Length, uint Checksum);
