using Juki.Engine.Files.Csv;
using Juki.Engine.Model.Records;

namespace Juki.Engine.Bulk;

/// <summary>Writes which version matched and its period by months: <c>former_address 2019-04..2023-03</c>; an unknown end is left out.</summary>
internal static class VersionField
{
    public static void Append(ref CsvRowRest row, VersionKind kind, DateOnly? from, DateOnly? to)
    {
        row.Append(ResultWords.Versions[(byte)kind]);
        if (from is not null || to is not null)
        {
            row.Append((byte)' ');
            AppendMonth(ref row, from);
            row.Append(".."u8);
            AppendMonth(ref row, to);
        }
    }

    private static void AppendMonth(ref CsvRowRest row, DateOnly? day)
    {
        if (day is { } known)
        {
            row.Digits(known.Year, 4);
            row.Append((byte)'-');
            row.Digits(known.Month, 2);
        }
    }
}
