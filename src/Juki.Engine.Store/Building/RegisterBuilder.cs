using Juki.Engine.Model.Addresses;
using Juki.Engine.Model.Names;
using Juki.Engine.Model.Records;
using Juki.Engine.Store.Dictionaries;
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
    private readonly string _directory;
    private readonly bool _directoryIsOurs;
    private readonly List<BuilderSink> _sinks = [];
    private bool _completed;

    /// <summary>Begins a register in a directory that does not exist yet or is empty.</summary>
    /// <exception cref="RegisterException">The directory has something in it, or no name.</exception>
    public RegisterBuilder(string directory)
    {
        _directory = directory;
        if (directory.Length == 0)
        {
            throw new RegisterException("The name of the new register is empty. Name a directory.");
        }

        if (File.Exists(directory) || (Directory.Exists(directory) && Directory.EnumerateFileSystemEntries(directory).Any()))
        {
            throw new RegisterException($"{directory} exists already and is not empty. Choose another place or remove it first.");
        }

        _directoryIsOurs = !Directory.Exists(directory);
        Directory.CreateDirectory(directory);
    }

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
    /// <exception cref="RegisterException">Two residents with one code, a version without a resident, too many distinct texts.</exception>
    public void Complete(IReadOnlyDictionary<string, string> parameters, IProgress<(string Step, double Share)>? progress = null)
    {
        using var sections = new SectionSet();
        int residentCount = checked((int)_sinks.Sum(sink => sink.Residents.Count));
        var steps = new StepProgress(progress);
        steps.Begin("merging names and places");
        var merged = new MergedSinks(_sinks);
        Place(merged, sections, residentCount, steps);
        Index(merged, sections, residentCount, steps);
        Publish(sections, residentCount, parameters, steps);
        _completed = true;
    }

    /// <summary>Gives up: removes what was written, if not completed.</summary>
    public void Dispose()
    {
        _sinks.ForEach(sink => sink.Dispose());
        _sinks.Clear();
        if (_completed || !Directory.Exists(_directory))
        {
            return;
        }

        foreach (string left in Directory.EnumerateDirectories(_directory, "snapshot-*"))
        {
            Directory.Delete(left, recursive: true);
        }

        if (_directoryIsOurs && !Directory.EnumerateFileSystemEntries(_directory).Any())
        {
            Directory.Delete(_directory);
        }
    }

    /// <summary>Rows of residents, then of versions.</summary>
    private static void Place(MergedSinks merged, SectionSet sections, int residentCount, StepProgress steps)
    {
        long versionCount = merged.Sinks.Sum(sink => sink.Versions.Count);
        RefuseTooMany(residentCount, versionCount);
        NativeArray<Row> rows = sections.Allocate(SectionKinds.Rows, residentCount + versionCount);
        steps.Begin("sorting residents");
        ResidentPlacement.Run(merged, sections, rows, residentCount);
        steps.Begin("placing versions");
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

    /// <summary>Dictionaries, statistics and the order by date of birth.</summary>
    private static void Index(MergedSinks merged, SectionSet sections, int residentCount, StepProgress steps)
    {
        steps.Begin("writing dictionaries");
        NameSections.Write(sections, SectionKinds.Families, SectionKinds.FamilyTexts, merged.Families);
        NameSections.Write(sections, SectionKinds.Givens, SectionKinds.GivenTexts, merged.Givens);
        TextSections.WritePlaces(sections, merged.Places);
        TextSections.Write(sections, SectionKinds.BuildingStarts, SectionKinds.BuildingTexts, merged.Buildings);
        TextSections.Write(sections, SectionKinds.RawAddressStarts, SectionKinds.RawAddressTexts, merged.RawAddresses);
        TextSections.Write(sections, SectionKinds.HouseholdStarts, SectionKinds.HouseholdTexts, merged.Households);
        merged.Dates.Packed.CopyTo(sections.Allocate(SectionKinds.BirthDates, merged.Dates.Packed.Length).Span(0, merged.Dates.Packed.Length));

        steps.Begin("counting names");
        NameStatistics.CountBearers(sections, residentCount);
        var families = new NameDictionary(sections.Get(SectionKinds.Families), sections.Get(SectionKinds.FamilyTexts));
        var givens = new NameDictionary(sections.Get(SectionKinds.Givens), sections.Get(SectionKinds.GivenTexts));
        NameStatistics.CountFullNames(sections, new FullNames(families, givens), residentCount);

        steps.Begin("indexing dates of birth");
        var places = new PlaceTable(sections.Get(SectionKinds.Places), sections.Get(SectionKinds.PlaceTexts));
        BirthIndexing.Run(sections, families, givens, new AddressMaster(places.ToList()), merged.Dates.Packed.Length);
    }

    private void Publish(SectionSet sections, int residentCount, IReadOnlyDictionary<string, string> parameters, StepProgress steps)
    {
        steps.Begin("writing the snapshot");
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
        IReadOnlyList<SectionInfo> written = SnapshotFiles.Write(_directory, manifest.SnapshotDirectory, sections, steps);
        ManifestFile.Create(_directory, manifest with { Sections = written });
    }

    private static int CountPresent(NativeArray<Row> rows, int residentCount)
    {
        int present = 0;
        for (int row = 0; row < residentCount; row++)
        {
            present += rows[row].Status == ResidentStatus.Current ? 1 : 0;
        }

        return present;
    }
}
