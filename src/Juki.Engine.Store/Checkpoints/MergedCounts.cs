using Juki.Engine.Model.Names;
using Juki.Engine.Model.Records;
using Juki.Engine.Store.Building;
using Juki.Engine.Store.Dictionaries;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Rows;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Store.Checkpoints;

/// <summary>Carries the counts of the base on: residents who are left out are taken back, those who were entered are added.</summary>
/// <param name="indexing">Rows and names of the next snapshot; its name index is there.</param>
/// <param name="register">The base.</param>
/// <param name="map">New numbers of rows.</param>
/// <param name="dates">New ids of dates.</param>
/// <param name="target">Takes the counts; its dictionaries have those of the base.</param>
internal sealed class MergedCounts(RegisterIndexing indexing, RegisterBase register, RowMap map, DateMap dates, SectionSet target)
{
    private readonly NativeArray<Row> _rows = target.Get(SectionKinds.Rows);
    private readonly int[] _left = map.LeftBelow(register.ResidentCount);
    private readonly IndexedRows _entered = IndexedRows.Below(map.Entered, indexing.ResidentCount);

    /// <summary>Counts of names, places and dates, and of full names; those are counted anew where their list has outgrown its buckets.</summary>
    public void Write() => Shares.Invoke(CountValues, CountFullNames);

    private void CountValues()
    {
        dates.WriteCounts(register.Sections, target);
        ValueCounts differences = ValueCounts.Of(target);
        foreach (int row in _left)
        {
            differences.Remove(dates.Translate(register.Rows[row]));
        }

        for (int index = 0; index < _entered.Count; index++)
        {
            differences.Add(_rows[_entered[index]]);
        }

        differences.AddTo(target);
    }

    private void CountFullNames()
    {
        ulong[] gone = Present(_left.Length, index => register.Rows[_left[index]]);
        ulong[] come = Present(_entered.Count, index => _rows[_entered[index]]);
        if (!MergedFullNames.TryWrite(FullNameChange.Between(gone, come), register.Sections, target, new PresentBearers(indexing, target)))
        {
            indexing.CountFullNames();
        }
    }

    /// <summary>The mixed hashes of the full names of those that are present, ascending.</summary>
    private ulong[] Present(int count, Func<int, Row> rowAt)
    {
        var hashes = new ulong[count];
        int present = 0;
        for (int index = 0; index < count; index++)
        {
            Row row = rowAt(index);
            hashes[present] = KeyHash.Mix(indexing.Names.HashOf(row));
            present += row.Status == ResidentStatus.Current ? 1 : 0;
        }

        Array.Resize(ref hashes, present);
        Array.Sort(hashes);
        return hashes;
    }
}
