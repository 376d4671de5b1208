using Juki.Engine.Store.Building;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Rows;
using Juki.Engine.Store.Search;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Store.Checkpoints;

/// <summary>
/// Merges base and delta of an open register, as they are at one journal address, into the sections of the next snapshot, while others read
/// and one writes: the base never changes, of the delta only what was valid at the address is read, and counts of what has grown are taken once.
/// </summary>
/// <remarks>
/// Memory: a group of sections is written by a thread of its own while the next is made, and given back as soon as it is on the disk. So at
/// any time there are the rows (32 bytes each), the dictionaries, and two more groups, the largest of which is the birth-date blocks (12 bytes a
/// row): about 56 bytes for each row of the next snapshot, beside the register that is open.
/// </remarks>
internal sealed class SnapshotMerge : IDisposable
{
    private readonly Register _register;
    private readonly ResidentList _residents;
    private readonly SnapshotWriter _writer;
    private readonly StepProgress _steps;
    private readonly SectionSet _sections = new();
    private Task _writing = Task.CompletedTask;

    /// <param name="register">Base and delta.</param>
    /// <param name="residents">Those of the address.</param>
    /// <param name="writer">Takes the sections.</param>
    /// <param name="steps">Takes the progress, and stops the work where it is called off.</param>
    public SnapshotMerge(Register register, ResidentList residents, SnapshotWriter writer, StepProgress steps)
    {
        _register = register;
        _residents = residents;
        _writer = writer;
        _steps = steps;
    }

    /// <summary>Makes and writes all sections.</summary>
    /// <exception cref="RegisterException">There are more rows than row numbers, or a file does not give back what was written.</exception>
    public void Run()
    {
        RefuseTooMany();
        _steps.Begin(BuildStep.MergingResidents);
        RowMap map = null!;
        DateMap dates = null!;
        Shares.Invoke(
            () => map = RowMap.Of(_register, _residents),
            () => dates = DateMap.Write(_register.Dictionaries.Dates, _sections),
            () => GrownSections.Write(_register.Dictionaries, _register.Base.Sections, _sections));
        MergeRows(map, dates);
        MergeIndexes(map, dates);
        _steps.Begin(BuildStep.WritingSnapshot);
        _writing.GetAwaiter().GetResult();
    }

    /// <summary>Waits for what is being written, and gives the memory back.</summary>
    public void Dispose()
    {
        ((IAsyncResult)_writing).AsyncWaitHandle.WaitOne();
        _sections.Dispose();
    }

    private void RefuseTooMany()
    {
        long most = Math.Min((long)Row.FirstVersionBits.Max, int.MaxValue - _residents.Count);
        if (_residents.VersionCount > most)
        {
            throw new RegisterException(FormattableString.Invariant(
                $"{_residents.VersionCount:N0} versions; beside {_residents.Count:N0} residents the format holds {most:N0}. The snapshot was not made; what it would hold is in the journal."));
        }
    }

    /// <summary>Rows are most of what is written: that begins at once, and they stay until the indexes are made of them.</summary>
    private void MergeRows(RowMap map, DateMap dates)
    {
        MergedRows.Write(_register, _residents, map, dates, _sections);
        WriteAndKeep(SectionKinds.Rows);
        Shares.Invoke(
            () => CodeIndex.Fill(_sections.Allocate(SectionKinds.CodeBlocks, CodeIndex.BlocksFor(_residents.Count)), _sections.Get(SectionKinds.Rows), _residents.Count),
            () => MergedAttachments.Write(_register, map, _residents.JournalAddress, _sections));
    }

    private void MergeIndexes(RowMap map, DateMap dates)
    {
        var indexing = new RegisterIndexing(_sections, _residents.Count);
        var indexes = new MergedIndexes(indexing, map, dates, _register.Base.Sections, _sections);
        _steps.Begin(BuildStep.IndexingBirths);
        indexes.MergeBirths();
        Write(SectionKinds.BirthBlocks, SectionKinds.BirthStretches, SectionKinds.BirthSignatures, SectionKinds.BirthRows,
            SectionKinds.CodeBlocks, SectionKinds.RawAddresses, SectionKinds.StatusDays, SectionKinds.RetiredCodes, SectionKinds.Households,
            SectionKinds.BuildingStarts, SectionKinds.BuildingTexts, SectionKinds.RawAddressStarts, SectionKinds.RawAddressTexts,
            SectionKinds.HouseholdStarts, SectionKinds.HouseholdTexts);
        _steps.Begin(BuildStep.IndexingNames);
        indexes.MergeNames();
        _steps.Begin(BuildStep.CountingNames);
        new MergedCounts(indexing, _register.Base, map, dates, _sections).Write();
        Write(SectionKinds.NameStarts, SectionKinds.NameTags, SectionKinds.NameRows, SectionKinds.FullNameStarts, SectionKinds.FullNames, SectionKinds.BirthCounts);
        _steps.Begin(BuildStep.IndexingAddresses);
        indexes.MergeAddresses();
        Write(SectionKinds.AddressStarts, SectionKinds.AddressTags, SectionKinds.AddressRows, SectionKinds.BirthDates, SectionKinds.Families,
            SectionKinds.FamilyTexts, SectionKinds.Givens, SectionKinds.GivenTexts, SectionKinds.Places, SectionKinds.PlaceTexts);
    }

    /// <summary>Has sections written and given back, once those before them are written.</summary>
    private void Write(params SectionKind[] kinds) => WriteNext(() => Array.ForEach(kinds, kind =>
    {
        _writer.Write(kind, _sections.Get(kind));
        _sections.Release(kind);
    }));

    private void WriteAndKeep(SectionKind kind) => WriteNext(() => _writer.Write(kind, _sections.Get(kind)));

    private void WriteNext(Action write)
    {
        _writing.GetAwaiter().GetResult();
        _writing = Task.Run(write);
    }
}
