namespace Juki.Engine.Store.Registers;

/// <summary>
/// Something that only few rows have, 8 bytes; a section of them is sorted by row.
/// <code>
/// 0  4  Row     row number
/// 4  4  Value   id of a text, or a day (Rows/StoredDay)
/// </code>
/// </summary>
internal readonly record struct RowAttachment(int Row, uint Value);
