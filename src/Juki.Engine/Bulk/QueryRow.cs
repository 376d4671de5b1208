using Juki.Engine.Files;
using Juki.Engine.Files.Columns;
using Juki.Engine.Files.Csv;
using Juki.Engine.Model.Records;

namespace Juki.Engine.Bulk;

/// <summary>Reads the items of a query from a row.</summary>
internal static class QueryRow
{
    /// <summary>The items; what cannot be decoded is empty, and the decoder knows of it.</summary>
    public static QueryItems Items(RowDecoder decoder, scoped in CsvReader row) => new()
    {
        Code = decoder.Text(row, QueryColumns.Code),
        Name = decoder.Text(row, QueryColumns.Name),
        Kana = decoder.Text(row, QueryColumns.Kana),
        BirthDate = decoder.Text(row, QueryColumns.BirthDate),
        Sex = decoder.Text(row, QueryColumns.Sex),
        Address = decoder.Text(row, QueryColumns.Address),
    };
}
