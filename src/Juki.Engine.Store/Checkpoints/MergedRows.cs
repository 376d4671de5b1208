using Juki.Engine.Store.Building;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Rows;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Store.Checkpoints;

/// <summary>Writes the rows of all residents and of their versions, and the households.</summary>
internal sealed class MergedRows
{
    private const int BatchLength = 1024;

    private readonly Register _register;
    private readonly ResidentList _residents;
    private readonly RowMap _map;
    private readonly DateMap _dates;
    private readonly NativeArray<Row> _rows;
    private readonly NativeArray<uint> _households;

    private MergedRows(Register register, ResidentList residents, RowMap map, DateMap dates, SectionSet sections)
    {
        _register = register;
        _residents = residents;
        _map = map;
        _dates = dates;
        _rows = sections.Allocate(SectionKinds.Rows, residents.Count + (long)residents.VersionCount);
        _households = sections.Allocate(SectionKinds.Households, residents.Count);
    }

    public static void Write(Register register, ResidentList residents, RowMap map, DateMap dates, SectionSet sections)
    {
        var rows = new MergedRows(register, residents, map, dates, sections);
        Shares.ForEach(residents.Count, rows.WriteShare);
    }

    private void WriteShare(int first, int end)
    {
        Span<int> batch = stackalloc int[BatchLength];
        for (; first < end; first += BatchLength)
        {
            Span<int> old = batch[..Math.Min(BatchLength, end - first)];
            _residents.CopyTo(first, old);
            for (int index = 0; index < old.Length; index++)
            {
                Write(old[index], first + index);
            }
        }
    }

    private void Write(int oldRow, int newRow)
    {
        Row row = _dates.Translate(_register[oldRow]);
        (int first, int count) = _register.VersionsOf(oldRow);
        if (count > 0)
        {
            int newFirst = _map.Of(first);
            row.Word3 = Row.FirstVersionBits.Set(row.Word3, (ulong)(newFirst - _residents.Count));
            row.Word3 = Row.VersionCountBits.Set(row.Word3, Math.Min((ulong)count, Row.VersionCountBits.Max));
            WriteVersions(first, count, newFirst, newRow);
        }

        _rows[newRow] = row;
        _households[newRow] = _register.HouseholdKey(oldRow);
    }

    private void WriteVersions(int first, int count, int newFirst, int owner)
    {
        for (int version = 0; version < count; version++)
        {
            Row row = _dates.Translate(_register[first + version]);
            row.Word0 = Row.CodeOrOwnerBits.Set(row.Word0, (ulong)owner);
            _rows[newFirst + version] = row;
        }
    }
}
