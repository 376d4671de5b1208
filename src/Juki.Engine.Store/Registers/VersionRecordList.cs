using Juki.Engine.Model.Records;

namespace Juki.Engine.Store.Registers;

/// <summary>
/// The version records of a register at one journal address in the order of a versions file: versions that are no part of the present
/// record, by resident, then retired codes, ascending. For any number of threads.
/// </summary>
public sealed class VersionRecordList
{
    private readonly RecordReader _records;
    private readonly int[] _rows;
    private readonly RetiredCodeEntry[] _retiredCodes;

    internal VersionRecordList(RecordReader records, int[] rows, RetiredCodeEntry[] retiredCodes)
    {
        _records = records;
        _rows = rows;
        _retiredCodes = retiredCodes;
    }

    /// <summary>How many there are.</summary>
    public int Count => _rows.Length + _retiredCodes.Length;

    /// <summary>A version or a retired code as it went in; the spans point into <paramref name="text"/> and the register.</summary>
    public VersionRecord Read(int index, RecordText text)
    {
        try
        {
            return index < _rows.Length ? _records.ReadVersionRow(_rows[index], text) : _records.ReadRetiredCode(_retiredCodes[index - _rows.Length]);
        }
        catch (Exception failure) when (SuspectedDamage.Explains(failure, _records.Verification))
        {
            throw SuspectedDamage.Of(failure);
        }
    }
}
