using Juki.Engine.Store.Changes;

namespace Juki.Engine.Store.Registers;

/// <summary>Puts the residents of base and delta into one order of codes, as runs: each change cuts a run of the base in two.</summary>
internal sealed class ResidentRuns
{
    private readonly List<ResidentRun> _runs = [];
    private int _nextOfBase;
    private int _count;

    /// <summary>Merges what has changed.</summary>
    /// <param name="ended">Residents of the base that are left out, ascending.</param>
    /// <param name="entered">Residents of the delta in the order of their codes.</param>
    public void AddChanges(List<int> ended, EnteredResident[] entered)
    {
        int nextEnded = 0;
        foreach (EnteredResident resident in entered)
        {
            // The row at its place may be the very resident before the change, and comes after.
            while (nextEnded < ended.Count && ended[nextEnded] < resident.Place)
            {
                Skip(ended[nextEnded++]);
            }

            AddBaseUntil(resident.Place);
            Add(resident.Row, 1);
        }

        for (; nextEnded < ended.Count; nextEnded++)
        {
            Skip(ended[nextEnded]);
        }
    }

    /// <summary>Adds what is left of a base of so many residents; returns the runs.</summary>
    public ResidentRun[] Complete(int residentCount)
    {
        AddBaseUntil(residentCount);
        return [.. _runs];
    }

    private void Skip(int row)
    {
        AddBaseUntil(row);
        _nextOfBase = row + 1;
    }

    private void AddBaseUntil(int end)
    {
        if (end > _nextOfBase)
        {
            Add(_nextOfBase, end - _nextOfBase);
            _nextOfBase = end;
        }
    }

    private void Add(int row, int count)
    {
        _runs.Add(new ResidentRun(_count, row));
        _count += count;
    }
}
