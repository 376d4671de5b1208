using Juki.Engine.Disk;
using Juki.Engine.Model.Names;
using Juki.Engine.Model.Records;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Rows;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Store.Building;

/// <summary>
/// Builds a register directory from residents and versions that come in any order, on any number of threads; the
/// finished files depend on the content alone.
/// </summary>
public sealed class RegisterBuilder : IDisposable
{
    private static readonly RealDisk Disk = new();

    private readonly NewRegisterDirectory _directory;
    private readonly Compression _compression;
    private readonly List<BuilderSink> _sinks = [];

    /// <summary>
    /// Begins a register in a directory that does not exist yet, is empty, or holds what an earlier attempt left that was
    /// killed. Until disposed the directory is locked: nobody else can write it, or open what is half made.
    /// </summary>
    /// <exception cref="RegisterException">
    /// The directory has something else in it, another process writes it, it cannot be written, or it has no name; or LZ4 is
    /// asked for and not installed.
    /// </exception>
    public RegisterBuilder(string directory, Compression compression = Compression.None)
    {
        if (compression == Compression.Lz4)
        {
            InstalledLz4.Require();
        }

        _compression = compression;
        _directory = new NewRegisterDirectory(directory);
    }

    /// <summary>Whether a register can be begun in a directory: it does not exist, is empty, or holds what an attempt left that was killed.</summary>
    public static bool CanBegin(string directory) => !Directory.Exists(directory) || UnfinishedSnapshot.Leftovers(directory) is not null;

    /// <summary>A sink for one thread.</summary>
    public IResidentSink CreateSink()
    {
        var sink = new BuilderSink();
        lock (_sinks)
        {
            _sinks.Add(sink);
        }

        return sink;
    }

    /// <summary>Sorts, indexes, writes, syncs and publishes the register.</summary>
    /// <param name="parameters">How it was made; shown by <c>juki info</c>.</param>
    /// <param name="progress">Takes the name of each step and the share of it that is done, 0 to 1.</param>
    /// <param name="cancellation">Calls it off between steps and between sections; nothing is published then.</param>
    /// <exception cref="RegisterException">
    /// Two residents with one code, a version without a resident, too many distinct texts; or the disk does not take the files.
    /// </exception>
    public BuildSummary Complete(
        IReadOnlyDictionary<string, string> parameters,
        IProgress<(string Step, double Share)>? progress = null,
        CancellationToken cancellation = default)
    {
        using var sections = new SectionSet();
        int residentCount = checked((int)_sinks.Sum(sink => sink.Residents.Count));
        long versionCount = _sinks.Sum(sink => sink.Versions.Count);
        var steps = new StepProgress(progress, cancellation);
        steps.Begin(BuildStep.MergingTexts);
        var merged = new MergedSinks(_sinks);
        Place(merged, sections, residentCount, steps);
        Index(merged, sections, residentCount, steps);
        Publish(sections, residentCount, parameters, steps);
        _directory.Publish();
        return new BuildSummary(residentCount, versionCount);
    }

    /// <summary>Gives up: removes what was written, if not completed.</summary>
    public void Dispose()
    {
        _sinks.ForEach(sink => sink.Dispose());
        _sinks.Clear();
        _directory.Dispose();
    }

    /// <summary>Rows of residents, then of versions.</summary>
    private static void Place(MergedSinks merged, SectionSet sections, int residentCount, StepProgress steps)
    {
        long versionCount = merged.Sinks.Sum(sink => sink.Versions.Count);
        RefuseTooMany(residentCount, versionCount);
        NativeArray<Row> rows = sections.Allocate(SectionKinds.Rows, residentCount + versionCount);
        steps.Begin(BuildStep.SortingResidents);
        ResidentPlacement.Run(merged, sections, rows, residentCount);
        steps.Begin(BuildStep.PlacingVersions);
        VersionPlacement.Run(merged, sections, rows, residentCount);
        foreach (BuilderSink sink in merged.Sinks)
        {
            sink.Dispose();
        }
    }

    /// <summary>A resident's row has 28 bits for its first version, and a row number is an int.</summary>
    private static void RefuseTooMany(int residentCount, long versionCount)
    {
        long most = Math.Min((long)Row.FirstVersionBits.Max, int.MaxValue - residentCount);
        if (versionCount > most)
        {
            throw new RegisterException(FormattableString.Invariant(
                $"{versionCount:N0} versions; beside {residentCount:N0} residents the format holds {most:N0}. Leave out the oldest. Nothing was published."));
        }
    }

    /// <summary>Dictionaries, statistics, the order by date of birth, and the indexes of names and addresses.</summary>
    private static void Index(MergedSinks merged, SectionSet sections, int residentCount, StepProgress steps)
    {
        steps.Begin(BuildStep.WritingDictionaries);
        NameSections.Write(sections, SectionKinds.Families, SectionKinds.FamilyTexts, merged.Families);
        NameSections.Write(sections, SectionKinds.Givens, SectionKinds.GivenTexts, merged.Givens);
        TextSections.WritePlaces(sections, merged.Places);
        TextSections.Write(sections, SectionKinds.BuildingStarts, SectionKinds.BuildingTexts, merged.Buildings);
        TextSections.Write(sections, SectionKinds.RawAddressStarts, SectionKinds.RawAddressTexts, merged.RawAddresses);
        TextSections.Write(sections, SectionKinds.HouseholdStarts, SectionKinds.HouseholdTexts, merged.Households);
        merged.Dates.Packed.CopyTo(sections.Allocate(SectionKinds.BirthDates, merged.Dates.Packed.Length).Span(0, merged.Dates.Packed.Length));

        new RegisterIndexing(sections, residentCount).Run(steps);
    }

    private void Publish(SectionSet sections, int residentCount, IReadOnlyDictionary<string, string> parameters, StepProgress steps)
    {
        steps.Begin(BuildStep.WritingSnapshot);
        var manifest = new Manifest
        {
            FormatVersion = Manifest.CurrentFormatVersion,
            KeyVersion = NameFold.Version,
            Sequence = 0,
            Snapshot = 1,
            Residents = residentCount,
            Present = CountPresent(sections.Get(SectionKinds.Rows), residentCount),
            AddressLengthMax = _sinks.Select(sink => sink.AddressLengthMax).DefaultIfEmpty().Max(),
            Sections = [],
            Parameters = parameters,
        };
        Write(sections, manifest, steps);
    }

    private void Write(SectionSet sections, Manifest manifest, StepProgress steps)
    {
        try
        {
            IReadOnlyList<SectionInfo> written = SnapshotFiles.Write(
                Disk, _directory.FullPath, manifest.SnapshotDirectory, sections, steps, _compression);
            ManifestFile.Create(Disk, _directory.FullPath, manifest with { Sections = written });
        }
        catch (Exception problem) when (WriteFailure.Is(problem))
        {
            throw WriteFailure.In(_directory.FullPath, problem);
        }
    }

    private static int CountPresent(NativeArray<Row> rows, int residentCount)
    {
        int present = 0;
        Shares.ForEach(residentCount, (first, end) =>
        {
            int counted = 0;
            for (int row = first; row < end; row++)
            {
                counted += rows[row].Status == ResidentStatus.Current ? 1 : 0;
            }

            Interlocked.Add(ref present, counted);
        });
        return present;
    }
}
