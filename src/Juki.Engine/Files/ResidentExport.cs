using Juki.Engine.Files.Columns;
using Juki.Engine.Files.Csv;
using Juki.Engine.Files.Export;
using Juki.Engine.Files.Pipeline;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Files;

/// <summary>
/// Writes a register as a residents file and a versions file, on all cores and in the register's order; importing them gives
/// the same register, byte for byte.
/// </summary>
public static class ResidentExport
{
    /// <summary>
    /// Writes the register as of its present journal address: what changes meanwhile is in neither file. They appear under their names when
    /// both are complete and the register is known to be sound.
    /// </summary>
    /// <returns>What the register has, also where the options name no file for it.</returns>
    /// <exception cref="FileProblemException">A file exists already, or cannot be written.</exception>
    /// <exception cref="RegisterException">The register was mapped and is damaged. No file appears.</exception>
    public static ExportCounts Run(Register register, ExportOptions options, CancellationToken cancellation = default)
    {
        ResidentList residentList = register.ResidentsAt(register.JournalAddress);
        VersionRecordList versionList = register.VersionsOf(residentList);
        using NewFile residents = new(options.Residents, options.Overwrites);
        using NewFile? versions = options.Versions is null ? null : new NewFile(options.Versions, options.Overwrites);
        WriteRows(residents, ResidentHeader, residentList.Count, WriteResident, options, cancellation);
        if (versions is not null)
        {
            WriteRows(versions, VersionHeader, versionList.Count, WriteVersion, options, cancellation);
        }

        register.Verification.WaitUntilSound(cancellation);
        versions?.Publish();
        residents.Publish();
        return new ExportCounts(residentList.JournalAddress, residentList.Count, versionList.Count);

        void WriteResident(int index, RecordText text, CsvWriter output) => ResidentRowWriter.Write(output, register.ReadResident(residentList[index], text));
        void WriteVersion(int index, RecordText text, CsvWriter output) => VersionRowWriter.Write(output, versionList.Read(index, text));
    }

    private static IEnumerable<CsvColumn> ResidentHeader => ResidentColumns.Schema.Columns.Take(ResidentColumns.WrittenCount);

    private static IEnumerable<CsvColumn> VersionHeader => VersionColumns.Schema.Columns.Take(VersionColumns.WrittenCount);

    /// <summary>Writes header and rows of one file.</summary>
    internal static void WriteRows(
        NewFile output, IEnumerable<CsvColumn> header, int recordCount, WriteRecord write, ExportOptions options, CancellationToken cancellation)
    {
        CsvWriter names = new();
        foreach (CsvColumn column in header)
        {
            names.Text(column.Name);
        }

        names.EndRow();
        output.Write(names.Written);
        ExportJob job = new(recordCount, write, output, options.Progress);
        new OrderedPipeline<ExportChunk>(job, options.WorkerCount).Run(cancellation);
    }
}
