using Juki.Engine.Store.Building;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Rows;
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
        MergeRows();
        Write(SectionKinds.CodeBlocks, SectionKinds.RawAddresses, SectionKinds.StatusDays, SectionKinds.RetiredCodes, SectionKinds.Households,
            SectionKinds.BuildingStarts, SectionKinds.BuildingTexts, SectionKinds.RawAddressStarts, SectionKinds.RawAddressTexts,
            SectionKinds.HouseholdStarts, SectionKinds.HouseholdTexts);
        Index();
        Write(SectionKinds.Rows, SectionKinds.BirthDates, SectionKinds.Families, SectionKinds.FamilyTexts, SectionKinds.Givens, SectionKinds.GivenTexts,
            SectionKinds.Places, SectionKinds.PlaceTexts);
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

    private void MergeRows()
    {
        RowMap map = RowMap.Of(_register, _residents);
        DateMap dates = DateMap.Write(_register.Dictionaries.Dates, _sections);
        GrownSections.Write(_register.Dictionaries, _register.Base.Sections, _sections);
        MergedRows.Write(_register, _residents, map, dates, _sections);
        MergedAttachments.Write(_register, map, _residents.JournalAddress, _sections);
    }

    private void Index()
    {
        var indexing = new RegisterIndexing(_sections, _residents.Count);
        _steps.Begin(BuildStep.CountingNames);
        indexing.CountNames();
        Write(SectionKinds.FullNameStarts, SectionKinds.FullNames, SectionKinds.BirthCounts);
        _steps.Begin(BuildStep.IndexingBirths);
        indexing.IndexBirths();
        Write(SectionKinds.BirthBlocks, SectionKinds.BirthStretches, SectionKinds.BirthSignatures, SectionKinds.BirthRows);
        _steps.Begin(BuildStep.IndexingNames);
        indexing.IndexNames();
        Write(SectionKinds.NameStarts, SectionKinds.NameTags, SectionKinds.NameRows);
        _steps.Begin(BuildStep.IndexingAddresses);
        indexing.IndexAddresses();
        Write(SectionKinds.AddressStarts, SectionKinds.AddressTags, SectionKinds.AddressRows);
    }

    /// <summary>Has sections written and given back, once those before them are.</summary>
    private void Write(params SectionKind[] kinds)
    {
        _writing.GetAwaiter().GetResult();
        _writing = Task.Run(() => Array.ForEach(kinds, kind =>
        {
            _writer.Write(kind, _sections.Get(kind));
            _sections.Release(kind);
        }));
    }
}
