using Juki.Engine.Files.Csv;
using Juki.Engine.Model.Records;

namespace Juki.Engine.Bulk;

/// <summary>Writes which version matched and its period by months: <c>former_address 2019-04..2023-03</c>; an unknown end is left out.</summary>
internal static class VersionWords
{
    public static void Append(CsvWriter output, VersionKind kind, DateOnly? from, DateOnly? to)
    {
        output.Append(Of(kind));
        if (from is not null || to is not null)
        {
            output.Append(" "u8);
            AppendMonth(output, from);
            output.Append(".."u8);
            AppendMonth(output, to);
        }
    }

    private static void AppendMonth(CsvWriter output, DateOnly? day)
    {
        if (day is { } known)
        {
            output.AppendDigits(known.Year, 4);
            output.Append("-"u8);
            output.AppendDigits(known.Month, 2);
        }
    }

    private static ReadOnlySpan<byte> Of(VersionKind kind) => kind switch
    {
        VersionKind.Current => "current"u8,
        VersionKind.FormerAddress => "former_address"u8,
        VersionKind.FormerName => "former_name"u8,
        VersionKind.FormerSurname or VersionKind.PresentFormerSurname => "former_surname"u8,
        VersionKind.Alias or VersionKind.PresentAlias => "alias"u8,
        VersionKind.LatinName => "latin_name"u8,
        VersionKind.FormerCode => "former_code"u8,
        _ => default,
    };
}
