using Juki.Engine.Model.Records;
using Juki.Engine.Store.Changes;
using Juki.Engine.Store.Rows;

namespace Juki.Engine.Store.Registers;

/// <summary>
/// All residents of a register at one journal address, removed ones included, in the order of their codes: those of the base that no change
/// had superseded, and those of the delta. For any number of threads, and for as long as the register is open: what changes later is
/// not in it.
/// </summary>
/// <example>
/// <code>
/// ResidentList residents = register.ResidentsAt(register.JournalAddress);
/// for (int index = 0; index &lt; residents.Count; index++)
/// {
///     ResidentRecord resident = register.ReadResident(residents[index], text);
/// }
/// </code>
/// </example>
public sealed class ResidentList
{
    private readonly ResidentRun[] _runs;

    internal ResidentList(RegisterBase registerBase, Delta? delta, long asOf)
    {
        JournalAddress = asOf;
        var runs = new ResidentRuns();
        Count = registerBase.ResidentCount;
        PresentCount = registerBase.Manifest.Present;
        VersionCount = registerBase.RowCount - registerBase.ResidentCount;
        if (delta is not null)
        {
            List<int> ended = delta.Superseded.EndedAt(asOf, registerBase.ResidentCount);
            EnteredResident[] entered = EnteredResident.At(delta, registerBase, asOf);
            runs.AddChanges(ended, entered);
            Count += entered.Length - ended.Count;
            PresentCount += entered.Count(one => IsPresent(delta.Row(one.Row))) - ended.Count(row => IsPresent(registerBase.Rows[row]));
            VersionCount += entered.Sum(one => delta.Details(one.Row).VersionCount) - ended.Sum(row => registerBase.VersionsOf(row).Count);
        }

        _runs = runs.Complete(registerBase.ResidentCount);
    }

    /// <summary>The journal address.</summary>
    public long JournalAddress { get; }

    /// <summary>Residents, removed ones included.</summary>
    public int Count { get; }

    /// <summary>Residents that are not removed.</summary>
    public int PresentCount { get; }

    /// <summary>Their version rows, those that are part of the present record included.</summary>
    public int VersionCount { get; }

    /// <summary>Residents whose rows stand side by side, in the order of the list.</summary>
    internal ReadOnlySpan<ResidentRun> Runs => _runs;

    /// <summary>The row of a resident by the place in the order of codes. Many in a row: <see cref="CopyTo"/>.</summary>
    public int this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return _runs[RunOf(index)].RowOf(index);
        }
    }

    /// <summary>The rows of the residents from a place on, as many as the span takes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are not so many.</exception>
    public void CopyTo(int first, Span<int> rows)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(first + (long)rows.Length, Count);
        int run = RunOf(first);
        for (int index = first; index < first + rows.Length; index++)
        {
            run += run + 1 < _runs.Length && _runs[run + 1].First == index ? 1 : 0;
            rows[index - first] = _runs[run].RowOf(index);
        }
    }

    private static bool IsPresent(in Row row) => row.Status == ResidentStatus.Current;

    private int RunOf(int index)
    {
        int found = _runs.AsSpan().BinarySearch(new ResidentRun(index, 0));
        return found >= 0 ? found : ~found - 1;
    }
}
