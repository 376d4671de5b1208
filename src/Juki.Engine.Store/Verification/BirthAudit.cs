using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Rows;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Store.Verification;

/// <summary>Every row stands in the birth-date blocks once, under its own date and its own signature, in their order.</summary>
internal sealed class BirthAudit
{
    /// <summary>Rows are fetched so many entries ahead, since each is in another place.</summary>
    private const int Ahead = 32;

    private const string OwnEntry = "rows stand under their own date of birth and signature";
    private const string InOrder = "signatures ascend inside each date of birth";
    private const string Once = "rows stand in the birth-date blocks once";

    private readonly AuditedRegister _register;
    private readonly NativeArray<int> _starts;
    private readonly NativeArray<ulong> _signatures;
    private readonly NativeArray<int> _rowNumbers;
    private readonly int[] _seen;

    private BirthAudit(AuditedRegister register)
    {
        _register = register;
        _starts = register.Get(SectionKinds.BirthBlocks);
        _signatures = register.Get(SectionKinds.BirthSignatures);
        _rowNumbers = register.Get(SectionKinds.BirthRows);
        _seen = new int[(register.Rows.Length >> 5) + 1];
    }

    public static void Run(AuditedRegister register)
    {
        NativeArray<ulong> dates = register.Get(SectionKinds.BirthDates);
        register.CheckAll("dates of birth ascend", SectionKinds.BirthDates, dates.Length, date => date == 0 || dates[date - 1] < dates[date]);
        var audit = new BirthAudit(register);
        Parallel.For(0, (int)dates.Length, new ParallelOptions { MaxDegreeOfParallelism = register.Pace.Workers, CancellationToken = register.Pace.Stop }, audit.CheckDate);
        register.Log.Add(OwnEntry, register.Rows.Length);
        register.Log.Add(InOrder, register.Rows.Length);
        register.Log.Add(Once, register.Rows.Length);
    }

    private void CheckDate(int date)
    {
        int end = _starts[date + 1];
        for (int entry = _starts[date]; entry < end; entry++)
        {
            _register.Rows.Prefetch(_rowNumbers[Math.Min(entry + Ahead, end - 1)]);
            if (FindFault(date, entry) is { } what)
            {
                _register.Fault(what == InOrder ? SectionKinds.BirthSignatures : SectionKinds.BirthRows, entry, what);
                return;
            }
        }

        _register.Pace.Checked?.Invoke((long)(end - _starts[date]) * sizeof(ulong));
    }

    private string? FindFault(int date, int entry)
    {
        int number = _rowNumbers[entry];
        ref readonly Row row = ref _register.Rows[number];
        return row.DateId != date || _register.Signatures.Of(row) != _signatures[entry] ? OwnEntry
            : entry > _starts[date] && IsBefore(entry, entry - 1) ? InOrder
            : IsSeen(number) ? Once
            : null;
    }

    private bool IsBefore(int entry, int other) =>
        _signatures[entry] < _signatures[other] || (_signatures[entry] == _signatures[other] && _rowNumbers[entry] <= _rowNumbers[other]);

    /// <summary>Marks a row. There are as many entries as rows, so that none is missing where none comes twice.</summary>
    private bool IsSeen(int number)
    {
        int bit = 1 << (number & 31);
        return (Interlocked.Or(ref _seen[number >> 5], bit) & bit) != 0;
    }
}
