using Juki.Engine.Files.Csv;
using Juki.Engine.Files.Words;
using Juki.Engine.Model.Records;

namespace Juki.Engine.Files.Export;

/// <summary>Writes residents as rows of a residents file.</summary>
internal static class ResidentRowWriter
{
    public static void Write(CsvWriter output, in ResidentRecord resident)
    {
        ItemWriter.Code(output, resident.Code);
        output.Text(resident.FamilyName);
        output.Text(resident.GivenName);
        output.Text(resident.FamilyKana);
        output.Text(resident.GivenKana);
        output.Text(resident.LatinName);
        output.Text(resident.Alias);
        output.Text(resident.FormerSurname);
        ItemWriter.BirthDate(output, resident.BirthDate);
        output.Number((int)resident.Sex);
        output.Text(resident.MunicipalityCode);
        output.Text(resident.Address);
        output.Text(resident.Household);
        output.Word(StatusText.Format(resident.Status));
        output.Date(resident.StatusDate);
        output.Word(resident.Protected ? "1"u8 : default);
        output.EndRow();
    }
}
