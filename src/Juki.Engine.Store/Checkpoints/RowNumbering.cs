using Juki.Engine.Store.Registers;

namespace Juki.Engine.Store.Checkpoints;

/// <summary>Makes a <see cref="RowMap"/> in one walk over the residents of the next snapshot.</summary>
internal sealed class RowNumbering
{
    private const int BitsPerWordLog = 6;
    private const int BitsPerWord = 1 << BitsPerWordLog;

    private readonly Register _register;
    private readonly RegisterBase _base;
    private readonly ulong[] _left;
    private readonly int[] _ofDelta;
    private readonly RowShiftList _residentShifts = new();
    private readonly RowShiftList _versionShifts = new();
    private readonly List<int> _enteredResidents = [];
    private readonly List<int> _enteredVersions = [];
    private int _nextResident;
    private int _nextVersion;
    private int _baseResident;
    private int _baseVersion;
    private int _versioned;

    /// <param name="register">Base and delta.</param>
    /// <param name="residentCount">Residents of the next snapshot: its versions stand behind them.</param>
    public RowNumbering(Register register, int residentCount)
    {
        _register = register;
        _base = register.Base;
        _left = new ulong[(_base.RowCount >> BitsPerWordLog) + 1];
        _ofDelta = new int[register.Delta?.Count ?? 0];
        Array.Fill(_ofDelta, RowMap.Left);
        _nextVersion = residentCount;
        _baseVersion = _base.ResidentCount;
    }

    /// <summary>Numbers so many residents whose rows stand side by side, and their versions.</summary>
    public void Add(int firstRow, int count)
    {
        if (firstRow < _base.RowCount)
        {
            AddOfBase(firstRow, count);
            return;
        }

        for (int row = firstRow; row < firstRow + count; row++)
        {
            AddOfDelta(row);
        }
    }

    /// <summary>Leaves out what is left of the base, and gives the map.</summary>
    public RowMap Complete()
    {
        Leave(_baseResident, _base.ResidentCount);
        Leave(_baseVersion, _base.RowCount);
        var shifts = new RowShifts([new RowShift(0, 0), .. _residentShifts.Shifts, .. _versionShifts.Shifts], _base.RowCount);
        return new RowMap(_left, shifts, _ofDelta, [.. _enteredResidents, .. _enteredVersions], _base.RowCount);
    }

    private void AddOfBase(int row, int count)
    {
        Leave(_baseResident, row);
        _residentShifts.Add(row, _nextResident);
        _baseResident = row + count;
        _nextResident += count;
        int version = VersionsFrom(row);
        int end = VersionsFrom(row + count);
        Leave(_baseVersion, version);
        _versionShifts.Add(version, _nextVersion);
        _baseVersion = end;
        _nextVersion += end - version;
    }

    private void AddOfDelta(int row)
    {
        _enteredResidents.Add(_nextResident);
        _ofDelta[row - _base.RowCount] = _nextResident++;
        (int first, int count) = _register.VersionsOf(row);
        for (int version = first; version < first + count; version++)
        {
            _enteredVersions.Add(_nextVersion);
            _ofDelta[version - _base.RowCount] = _nextVersion++;
        }
    }

    /// <summary>The first version of the residents of the base from a row on. Rows only rise, and residents without versions are passed once.</summary>
    private int VersionsFrom(int row)
    {
        _versioned = Math.Max(_versioned, row);
        while (_versioned < _base.ResidentCount && _base.VersionsOf(_versioned).Count == 0)
        {
            _versioned++;
        }

        return _versioned < _base.ResidentCount ? _base.VersionsOf(_versioned).First : _base.RowCount;
    }

    private void Leave(int start, int end)
    {
        for (int row = start; row < end; row++)
        {
            _left[row >> BitsPerWordLog] |= 1UL << (row & (BitsPerWord - 1));
        }
    }
}
