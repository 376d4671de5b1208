using Juki.Engine.Model.Addresses;
using Juki.Engine.Store.Changes;
using Juki.Engine.Store.Dictionaries;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Rows;
using Juki.Engine.Store.Search;

namespace Juki.Engine.Store.Addresses;

/// <summary>
/// Finds residents by the block that they live in (municipality, town, 丁目, 番) and one part of their name: for queries
/// whose name and date of birth are both noisy. Present addresses only. Residents of the delta are found with those of the base.
/// </summary>
/// <remarks>
/// An address that is kept as raw text, or has no numbers, stands under what was understood of it: a town without numbers is a
/// block of its own. Where not even the municipality was understood there is no block, and the resident is not found here.
/// </remarks>
public sealed class AddressBlocks
{
    private readonly HashBuckets _buckets;
    private readonly NativeArray<ushort> _tags;
    private readonly NativeArray<int> _rowNumbers;
    private readonly NativeArray<Row> _rows;
    private readonly AddressMaster _places;
    private readonly NameDictionary _families;
    private readonly NameDictionary _givens;
    private Delta? _delta;

    internal AddressBlocks(
        NativeArray<int> starts,
        NativeArray<ushort> tags,
        NativeArray<int> rowNumbers,
        NativeArray<Row> rows,
        AddressMaster places,
        NameDictionary families,
        NameDictionary givens)
    {
        _buckets = new HashBuckets(starts);
        _tags = tags;
        _rowNumbers = rowNumbers;
        _rows = rows;
        _places = places;
        _families = families;
        _givens = givens;
    }

    /// <summary>First pass of a batch: asks for the start of a block's bucket.</summary>
    public void Prefetch(PlaceClass place, AddressNumbers numbers) => _buckets.Prefetch(AddressTag.HashOf(place, numbers));

    /// <summary>Second pass of a batch: asks for the first line of the bucket's tags and of its row numbers.</summary>
    public void PrefetchEntries(PlaceClass place, AddressNumbers numbers)
    {
        int start = _buckets.RangeOf(AddressTag.HashOf(place, numbers)).Start;
        _tags.Prefetch(start);
        _rowNumbers.Prefetch(start);
    }

    /// <summary>
    /// Residents of the block whose family name or given name has this T3 key, as of now. A hash of 0 is a part that is not given;
    /// without any part nobody is found.
    /// </summary>
    /// <returns>How many there are, which may be more than <paramref name="rows"/> holds.</returns>
    public int Find(PlaceClass place, AddressNumbers numbers, ulong familyHash, ulong givenHash, Span<int> rows) =>
        Find(place, numbers, familyHash, givenHash, rows, _delta?.Published ?? 0);

    /// <summary>
    /// As <see cref="Find(PlaceClass, AddressNumbers, ulong, ulong, Span{int})"/>, the residents whose rows were valid at a journal address.
    /// </summary>
    public int Find(PlaceClass place, AddressNumbers numbers, ulong familyHash, ulong givenHash, Span<int> rows, long asOf)
    {
        ulong block = AddressTag.HashOf(place, numbers);
        (int start, int end) = _buckets.RangeOf(block);
        ReadOnlySpan<ushort> tags = _tags.Span(start, end - start);
        (int first, int behind) = TagRange.Of(tags, AddressTag.FirstOf(block), AddressTag.LastOf(block));
        var check = new InhabitantCheck(place, numbers, familyHash, givenHash, _places, _families, _givens);
        var found = new VerifiedRows<InhabitantCheck>(_rows, check, new Sight(_delta, asOf), rows);
        for (int entry = first; entry < behind; entry++)
        {
            if (AddressTag.MayBear(tags[entry], familyHash, givenHash))
            {
                found.Add(_rowNumbers[start + entry]);
            }
        }

        int ofBase = found.Finish();
        return _delta?.AddByBlock(block, check, asOf, rows, ofBase) ?? ofBase;
    }

    /// <summary>Takes the changes in: from now on searches see base and delta as one.</summary>
    internal void Attach(Delta delta) => _delta = delta;
}
