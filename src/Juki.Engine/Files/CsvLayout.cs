using Juki.Engine.Files.Csv;
using Juki.Engine.Files.Mapping;

namespace Juki.Engine.Files;

/// <summary>How a CSV file is taken in.</summary>
/// <param name="Encoding">Its encoding; null: told from its first bytes.</param>
/// <param name="ChunkBytes">How much one worker takes at a time: large enough that hand-over costs nothing, small enough to stay in a core's cache.</param>
/// <param name="RecordBytesMax">The longest record.</param>
/// <param name="Mapping">Which columns feed which items; null where they have our names.</param>
internal sealed record CsvLayout(CsvEncoding? Encoding = null, int ChunkBytes = 1 << 20, int RecordBytesMax = CsvReader.RecordBytesMaxDefault, FileMapping? Mapping = null);
