using Juki.Engine.Store.Building;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Search;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Store.Verification;

/// <summary>An index of buckets holds each row that it must, once, in its own bucket under its own tag, and no other.</summary>
/// <typeparam name="TTag">Tags of the index.</typeparam>
internal sealed class BucketAudit<TTag>
    where TTag : unmanaged, IComparable<TTag>
{
    /// <summary>Rows are fetched so many entries ahead, since each is in another place.</summary>
    private const int Ahead = 32;

    private readonly AuditedRegister _register;
    private readonly IBucketEntries<TTag> _made;
    private readonly NativeArray<int> _starts;
    private readonly NativeArray<TTag> _tags;
    private readonly NativeArray<int> _rowNumbers;

    private BucketAudit(AuditedRegister register, BucketSections<TTag> kinds, IBucketEntries<TTag> made)
    {
        _register = register;
        _made = made;
        _starts = register.Get(kinds.Starts);
        _tags = register.Get(kinds.Tags);
        _rowNumbers = register.Get(kinds.Rows);
    }

    /// <summary>Checks one index.</summary>
    /// <param name="register">The register.</param>
    /// <param name="kinds">The sections of the index.</param>
    /// <param name="made">What the index must hold of a row.</param>
    /// <param name="rowCount">The rows from the first on that it is made of.</param>
    /// <param name="index">The index in words.</param>
    public static void Run(AuditedRegister register, BucketSections<TTag> kinds, IBucketEntries<TTag> made, int rowCount, string index)
    {
        var audit = new BucketAudit<TTag>(register, kinds, made);
        register.CheckAll($"entries of the {index} are those of their rows, in order", kinds.Rows, audit._rowNumbers.Length, audit.IsOwn);
        string complete = $"the {index} holds every row that it must";
        if (audit.CountMade(rowCount) != audit._rowNumbers.Length)
        {
            register.Fault(kinds.Rows, 0, complete);
        }

        register.Log.Add(complete, rowCount);
    }

    /// <summary>An entry that follows another in one bucket is greater, so that no row stands there twice.</summary>
    private bool IsOwn(int entry)
    {
        _register.Rows.Prefetch(_rowNumbers[Math.Min(entry + Ahead, _rowNumbers.Length - 1)]);
        bool isMade = _made.TryMake(_rowNumbers[entry], out ulong mixedHash, out TTag tag);
        int bucket = HashBuckets.IndexOf(mixedHash, (int)_starts.Length - 1);
        return isMade && _tags[entry].CompareTo(tag) == 0
            && entry >= _starts[bucket] && entry < _starts[bucket + 1]
            && (entry == _starts[bucket] || IsBefore(entry - 1, entry));
    }

    private bool IsBefore(int entry, int next) =>
        _tags[entry].CompareTo(_tags[next]) is var order && (order < 0 || (order == 0 && _rowNumbers[entry] < _rowNumbers[next]));

    private long CountMade(int rowCount)
    {
        long count = 0;
        ElementScan.InParts(rowCount, SectionKinds.Rows.ElementSize, _register.Pace, (start, length) =>
        {
            int made = 0;
            for (int row = (int)start; row < start + length; row++)
            {
                made += _made.TryMake(row, out _, out _) ? 1 : 0;
            }

            Interlocked.Add(ref count, made);
        });
        return count;
    }
}
