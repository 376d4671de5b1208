using System.Numerics;
using Juki.Engine.Model.Addresses;
using Juki.Engine.Model.Dates;
using Juki.Engine.Model.Names;
using Juki.Engine.Store.Births;
using Juki.Engine.Store.Changes;
using Juki.Engine.Store.Dictionaries;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Rows;
using Juki.Engine.Store.Search;

namespace Juki.Engine.Store.Names;

/// <summary>
/// Finds rows by full name alone, or with a municipality or a date that may have a slip: for queries whose date of birth
/// is wrong, unreadable or missing. It holds every resident, and of the versions those that bear another name than their
/// resident (former names, aliases, Latin names); a former address is reached through its resident. Several names share
/// a bucket, so every row is verified by the 64-bit hash of its name. Rows of the delta are found with those of the base; each search
/// sees the rows that were valid at one journal address.
/// </summary>
/// <remarks>
/// Popular names have thousands of bearers: <see cref="FindAll(ulong, Span{int})"/> reads the row of each and is meant for rare ones
/// (see <see cref="Registers.Register.CountOfFullName"/>); the other two read some hundredths of them.
/// </remarks>
public sealed class NameIndex
{
    /// <summary>A full name seldom has more bearers in one municipality.</summary>
    private const int RowsPrefetchedMax = 4;

    private readonly HashBuckets _buckets;
    private readonly NativeArray<uint> _tags;
    private readonly NativeArray<int> _rowNumbers;
    private readonly NativeArray<Row> _rows;
    private readonly FullNames _names;
    private readonly AddressMaster _places;
    private readonly DateTable _dates;
    private Delta? _delta;

    internal NameIndex(
        NativeArray<int> starts,
        NativeArray<uint> tags,
        NativeArray<int> rowNumbers,
        NativeArray<Row> rows,
        FullNames names,
        AddressMaster places,
        DateTable dates)
    {
        _buckets = new HashBuckets(starts);
        _tags = tags;
        _rowNumbers = rowNumbers;
        _rows = rows;
        _names = names;
        _places = places;
        _dates = dates;
    }

    /// <summary>How many entries the base has: one for each resident, and one for each version under another name.</summary>
    public int EntryCount => (int)_rowNumbers.Length;

    /// <summary>First pass of a batch: asks for the start of a name's bucket.</summary>
    public void Prefetch(ulong fullNameHash) => _buckets.Prefetch(KeyHash.Mix(fullNameHash));

    /// <summary>Second pass of a batch: asks for the first line of the bucket's tags and of its row numbers.</summary>
    public void PrefetchEntries(ulong fullNameHash)
    {
        int start = _buckets.RangeOf(KeyHash.Mix(fullNameHash)).Start;
        _tags.Prefetch(start);
        _rowNumbers.Prefetch(start);
    }

    /// <summary>Third pass of a batch that goes on with <see cref="FindByPlace(ulong, int, Span{int})"/>: asks for the first rows that it will verify.</summary>
    public void PrefetchRows(ulong fullNameHash, int municipalityClass)
    {
        ulong mixed = KeyHash.Mix(fullNameHash);
        (int start, int end) = Entries(mixed, NameTag.FirstOf(mixed, municipalityClass), NameTag.LastOf(mixed, municipalityClass));
        for (int entry = start; entry < Math.Min(end, start + RowsPrefetchedMax); entry++)
        {
            _rows.Prefetch(_rowNumbers[entry]);
        }
    }

    /// <summary>Bearers of a name whose row stands in a municipality (<see cref="PlaceClass.Municipality"/>), as of now.</summary>
    /// <returns>How many there are, which may be more than <paramref name="rows"/> holds.</returns>
    public int FindByPlace(ulong fullNameHash, int municipalityClass, Span<int> rows) => FindByPlace(fullNameHash, municipalityClass, rows, Latest);

    /// <summary>As <see cref="FindByPlace(ulong, int, Span{int})"/>, the rows that were valid at a journal address.</summary>
    public int FindByPlace(ulong fullNameHash, int municipalityClass, Span<int> rows, long asOf)
    {
        ulong mixed = KeyHash.Mix(fullNameHash);
        var check = new LocalBearerCheck(new BearerCheck(_names, fullNameHash), _places, municipalityClass);
        int found = Verify(Entries(mixed, NameTag.FirstOf(mixed, municipalityClass), NameTag.LastOf(mixed, municipalityClass)), check, rows, asOf);
        return _delta?.AddByName(fullNameHash, check, asOf, rows, found) ?? found;
    }

    /// <summary>
    /// Bearers of a name whose date of birth differs from this one by a slip at most, as of now: two of year, month and day agree, or
    /// day and month changed places, or it is the day before or after; what is unknown on either side agrees. A filter that
    /// holds back none of these and lets some others pass (it knows years modulo 16): the caller grades the date.
    /// </summary>
    /// <returns>How many there are, which may be more than <paramref name="rows"/> holds.</returns>
    public int FindByDate(ulong fullNameHash, BirthDate date, Span<int> rows) => FindByDate(fullNameHash, date, rows, Latest);

    /// <summary>As <see cref="FindByDate(ulong, BirthDate, Span{int})"/>, the rows that were valid at a journal address.</summary>
    public int FindByDate(ulong fullNameHash, BirthDate date, Span<int> rows, long asOf)
    {
        ulong mixed = KeyHash.Mix(fullNameHash);
        (int start, int end) = Entries(mixed, NameTag.FirstOf(mixed), NameTag.LastOf(mixed));
        DateProbe probe = DateProbe.Of(date);
        var check = new BearerCheck(_names, fullNameHash);
        var bearers = new VerifiedRows<BearerCheck>(_rows, check, new Sight(_delta, asOf), rows);
        for (int first = start; first < end; first += DateScan.TagsMax)
        {
            ulong passed = DateScan.Scan(_tags.Span(first, Math.Min(DateScan.TagsMax, end - first)), probe);
            for (; passed != 0; passed &= passed - 1)
            {
                bearers.Add(_rowNumbers[first + BitOperations.TrailingZeroCount(passed)]);
            }
        }

        int found = bearers.Finish();
        return _delta?.AddByName(fullNameHash, new NearDateCheck(check, probe, _dates), asOf, rows, found) ?? found;
    }

    /// <summary>All bearers of a name, by municipality, as of now.</summary>
    /// <returns>How many there are, which may be more than <paramref name="rows"/> holds.</returns>
    public int FindAll(ulong fullNameHash, Span<int> rows) => FindAll(fullNameHash, rows, Latest);

    /// <summary>As <see cref="FindAll(ulong, Span{int})"/>, the rows that were valid at a journal address.</summary>
    public int FindAll(ulong fullNameHash, Span<int> rows, long asOf)
    {
        ulong mixed = KeyHash.Mix(fullNameHash);
        var check = new BearerCheck(_names, fullNameHash);
        int found = Verify(Entries(mixed, NameTag.FirstOf(mixed), NameTag.LastOf(mixed)), check, rows, asOf);
        return _delta?.AddByName(fullNameHash, check, asOf, rows, found) ?? found;
    }

    /// <summary>Takes the changes in: from now on searches see base and delta as one.</summary>
    internal void Attach(Delta delta) => _delta = delta;

    private long Latest => _delta?.Published ?? 0;

    /// <summary>The entries of a bucket whose tags lie between two.</summary>
    private (int Start, int End) Entries(ulong mixedName, uint firstTag, uint lastTag)
    {
        (int start, int end) = _buckets.RangeOf(mixedName);
        (int first, int behind) = TagRange.Of<uint>(_tags.Span(start, end - start), firstTag, lastTag);
        return (start + first, start + behind);
    }

    private int Verify<TCheck>((int Start, int End) entries, TCheck check, Span<int> rows, long asOf)
        where TCheck : struct, IRowCheck
    {
        var verified = new VerifiedRows<TCheck>(_rows, check, new Sight(_delta, asOf), rows);
        for (int entry = entries.Start; entry < entries.End; entry++)
        {
            verified.Add(_rowNumbers[entry]);
        }

        return verified.Finish();
    }
}
