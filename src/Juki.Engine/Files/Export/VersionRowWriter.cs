using Juki.Engine.Files.Csv;
using Juki.Engine.Files.Words;
using Juki.Engine.Model.Records;

namespace Juki.Engine.Files.Export;

/// <summary>Writes versions as rows of a versions file. A retired code has no items of its own.</summary>
internal static class VersionRowWriter
{
    private const int ItemColumns = 9;

    public static void Write(CsvWriter output, in VersionRecord version)
    {
        ItemWriter.Code(output, version.Code);
        output.Word(VersionKindText.Format(version.Kind));
        output.Date(version.From);
        output.Date(version.To);
        if (version.Kind == VersionKind.FormerCode)
        {
            WriteFormerCode(output, version);
        }
        else
        {
            output.Empty();
            WriteItems(output, version);
        }

        output.EndRow();
    }

    private static void WriteFormerCode(CsvWriter output, in VersionRecord version)
    {
        ItemWriter.Code(output, version.FormerCode);
        for (int column = 0; column < ItemColumns; column++)
        {
            output.Empty();
        }
    }

    private static void WriteItems(CsvWriter output, in VersionRecord version)
    {
        output.Text(version.FamilyName);
        output.Text(version.GivenName);
        output.Text(version.FamilyKana);
        output.Text(version.GivenKana);
        output.Text(version.LatinName);
        ItemWriter.BirthDate(output, version.BirthDate);
        output.Number((int)version.Sex);
        output.Text(version.MunicipalityCode);
        output.Text(version.Address);
    }
}
