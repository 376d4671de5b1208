namespace Juki.Engine.Store.Memory;

/// <summary>In what steps arrays and tables grow. Tests choose small ones, so that every step is taken.</summary>
/// <param name="ChunkBits">Chunks of a <see cref="GrowingArray{T}"/>: 65,536 rows are 2 MB.</param>
/// <param name="TextChunkBits">Chunks of <see cref="GrowingTexts"/>; no key of a text may be longer than one.</param>
/// <param name="SlotsMin">Slots that a <see cref="Search.ChainHeads"/> begins with.</param>
internal sealed record GrowthSteps(int ChunkBits = 16, int TextChunkBits = 16, int SlotsMin = 1 << 12);
