using System.Collections.Frozen;
using Juki.Engine.Files.Columns;
using Juki.Engine.Files.Import;
using Juki.Engine.Files.Pipeline;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Records;
using Juki.Engine.Store.Building;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Files;

/// <summary>Makes a register of a residents file and a versions file, on all cores, in memory that the builder alone decides.</summary>
public sealed class ResidentImport
{
    private readonly ImportOptions _options;
    private readonly IResidentSink[] _sinks;
    private readonly ImportProblems _problems = new();
    private readonly List<string> _unknownColumns = [];
    private NewFile? _codes;

    internal ResidentImport(ImportOptions options, Func<IResidentSink> createSink)
    {
        _options = options;
        _sinks = [.. Enumerable.Range(0, options.WorkerCount).Select(_ => createSink())];
    }

    /// <summary>Reads the files and publishes the register.</summary>
    /// <param name="options">The files.</param>
    /// <param name="register">Directory of the register; it must not exist or be empty.</param>
    /// <param name="steps">Takes the builder's progress, once the files are read.</param>
    /// <param name="cancellation">Calls it off; nothing is published then.</param>
    /// <exception cref="ImportRejectedException">Rows cannot be read, and there is no rejects file to take them.</exception>
    /// <exception cref="FileProblemException">A file cannot be read or written, or has the wrong columns.</exception>
    /// <exception cref="RegisterException">The rows contradict each other, the machine is too small, or the directory cannot be used.</exception>
    public static ImportSummary Run(
        ImportOptions options, string register, IProgress<(string Step, double Share)>? steps = null, CancellationToken cancellation = default)
    {
        options.Check();
        // The builder first: what a killed import left there is free space once it has cleaned up.
        using RegisterBuilder builder = new(register, options.Compression);
        AvailableResources available = options.Available ?? AvailableResources.At(register);
        EstimateNeeds(options).RequireWithin(available, register);
        using NewFile? codes = options.CodeList is null ? null : new NewFile(options.CodeList, options.Overwrites);
        ImportSummary summary = new ResidentImport(options, builder.CreateSink) { _codes = codes }.Read(cancellation);
        // Again with the rows counted, since a pipe has no estimate; against what there was before they were read, for they
        // are part of what is needed.
        BuildNeeds.Of(summary.Residents, summary.Versions).RequireWithin(available, register);
        try
        {
            BuildSummary built = builder.Complete(new Dictionary<string, string> { ["source"] = "import" }, steps, cancellation);
            codes?.Publish();
            return summary with { Built = built };
        }
        catch (RegisterException problem) when (problem.Conflict is not null)
        {
            throw ConflictLines.Locate(options, problem, cancellation);
        }
    }

    /// <summary>About how many residents a file has, by its length and its first rows; 0 where that cannot be told.</summary>
    public static long EstimateResidents(ImportOptions options) => RowEstimate.Of(options.Residents);

    private static BuildNeeds EstimateNeeds(ImportOptions options) =>
        BuildNeeds.Of(EstimateResidents(options), options.Versions is null ? 0 : RowEstimate.Of(options.Versions));

    /// <summary>Reads both files into the sinks.</summary>
    internal ImportSummary Read(CancellationToken cancellation)
    {
        (long residents, long rejectedResidents) = ReadResidents(cancellation);
        (long versions, long rejectedVersions) = ReadVersions(cancellation);
        if (_problems.Count > 0 && _options.Rejects is null)
        {
            throw new ImportRejectedException(_problems.Kept);
        }

        return new ImportSummary
        {
            Residents = residents - rejectedResidents,
            Versions = versions - rejectedVersions,
            RejectedResidents = rejectedResidents,
            RejectedVersions = rejectedVersions,
            Problems = _problems.Kept,
            UnknownColumns = _unknownColumns,
        };
    }

    private (long Rows, long Rejected) ReadResidents(CancellationToken cancellation)
    {
        using CsvInput input = Open(_options.Residents, ResidentColumns.Schema, _options.ResidentLayout);
        CodeSeries? assigned = _options.AssignsCodes ? new CodeSeries(_options.CodeSeed ?? ImportOptions.UsualCodeSeed) : null;
        _codes?.Write("id,code\n"u8);
        return ReadFile(input, () => new ResidentLoader(input.Columns, input.Encoding, assigned, _options.CodeList is not null), _options.Rejects, _codes, cancellation);
    }

    private (long Rows, long Rejected) ReadVersions(CancellationToken cancellation)
    {
        if (_options.Versions is null)
        {
            return (0, 0);
        }

        using CsvInput input = Open(_options.Versions, VersionColumns.Schema, _options.VersionLayout);
        var rejected = _problems.RejectedResidents.ToFrozenSet();
        return ReadFile(input, () => new VersionLoader(input.Columns, input.Encoding, rejected), _options.VersionRejects, null, cancellation);
    }

    private CsvInput Open(string path, CsvSchema schema, CsvLayout layout)
    {
        CsvInput input = CsvInput.Open(path, schema, layout);
        _unknownColumns.AddRange(input.Columns.Unknown);
        return input;
    }

    private (long Rows, long Rejected) ReadFile(
        CsvInput input, Func<IRowLoader> createLoader, string? rejectsPath, NewFile? codes, CancellationToken cancellation)
    {
        using NewFile? rejects = rejectsPath is null ? null : new NewFile(rejectsPath, _options.Overwrites);
        rejects?.Write(input.Header);
        IRowLoader[] loaders = [.. _sinks.Select(_ => createLoader())];
        ImportJob job = new(input, loaders, _sinks, _problems, new ImportOutputs(rejects, codes), _options.Progress);
        new OrderedPipeline<ImportChunk>(job, _options.WorkerCount).Run(cancellation);
        rejects?.Publish();
        return (job.Rows, job.Rejected);
    }
}
