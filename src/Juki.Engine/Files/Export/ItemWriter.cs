using Juki.Engine.Files.Csv;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Dates;

namespace Juki.Engine.Files.Export;

/// <summary>Writes items that have a form of their own.</summary>
internal static class ItemWriter
{
    public static void Code(CsvWriter output, ResidentCode code)
    {
        Span<char> digits = stackalloc char[ResidentCode.Length];
        code.Format(digits);
        output.Text(digits);
    }

    public static void BirthDate(CsvWriter output, BirthDate date)
    {
        Span<char> text = stackalloc char[Model.Dates.BirthDate.FormatLengthMax];
        output.Text(text[..date.Format(text)]);
    }
}
