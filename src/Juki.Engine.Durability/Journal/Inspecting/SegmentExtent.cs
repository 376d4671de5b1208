namespace Juki.Engine.Durability.Journal.Inspecting;

/// <summary>A segment's file, and which entries lie in it.</summary>
/// <param name="File">Absolute path.</param>
/// <param name="Number">From 0; it holds the bytes of the journal from this × segment size on.</param>
/// <param name="Bytes">Length of the file.</param>
/// <param name="Entries">How many entries begin in it, as far as they can be read.</param>
/// <param name="FirstAddress">The first of them; null if there is none.</param>
/// <param name="LastAddress">The last of them; null if there is none.</param>
public sealed record SegmentExtent(string File, int Number, long Bytes, long Entries, long? FirstAddress, long? LastAddress);
