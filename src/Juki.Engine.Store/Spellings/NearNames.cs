using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Juki.Engine.Model.Names;
using Juki.Engine.Store.Changes;
using Juki.Engine.Store.Dictionaries;

namespace Juki.Engine.Store.Spellings;

/// <summary>
/// Finds the names of a dictionary that a slip of the pen makes of one another, and those that are read alike: typing errors are
/// looked for here, among some 10⁵ to 10⁶ names, and never among the residents who bear them. For any number of threads.
/// </summary>
/// <remarks>
/// Few queries need it, so it is made when it is first asked, once, in some tenths of a second for a nation's names; until then it
/// takes no memory. A distance is counted between T3 keys in whole characters, rare kanji beyond U+FFFF too; a character inserted,
/// left out, put for another, or changed places with its neighbour is one edit (optimal string alignment). An unreadable
/// character is a character like others. An entry with an empty key is no name and near to none. Names that came with changes are few:
/// they are gone through one by one (<see cref="GrownSpellings"/>), and found from the journal address on at which somebody bears them.
/// </remarks>
/// <example>
/// <code>
/// Span&lt;int&gt; entries = stackalloc int[64];
/// int count = register.NearFamilies.Find(key, distanceMax: 1, entries);
/// foreach (int id in entries[..Math.Min(count, entries.Length)])
/// {
///     ulong fullName = KeyHash.Join(register.Families.KeyHash(id), givenHash, KeyHash.Power(givenKeyLength));
/// }
/// </code>
/// </example>
public sealed class NearNames : IDisposable
{
    /// <summary>Entries beyond which the room for their ranks is borrowed.</summary>
    private const int RanksOnStack = 256;

    /// <summary>Characters of names asked for beyond which the room for them is borrowed.</summary>
    private const int CharactersOnStack = 128;

    /// <summary>Keys measured at a time: their distances stay in the first cache.</summary>
    private const int KeysPerRun = 64 * DistanceKernel.Lanes;

    private readonly NameDictionary _names;
    private readonly MadeWhenAsked<KeyBlocks> _keys;
    private readonly MadeWhenAsked<ReadingOrder> _readings;
    private Delta? _delta;

    internal NearNames(NameDictionary names)
    {
        _names = names;
        _keys = new MadeWhenAsked<KeyBlocks>(() => KeyBlocksBuilder.Build(names));
        _readings = new MadeWhenAsked<ReadingOrder>(() => new ReadingOrder(names));
    }

    /// <summary>Bytes that it takes off the managed heap by now: 0 until it is first asked, 10 to 20 for each entry from then on.</summary>
    public long Bytes => (_keys.Made?.Bytes ?? 0) + (_readings.Made?.Bytes ?? 0);

    /// <summary>The packed keys, made when this is first read.</summary>
    internal KeyBlocks Keys => _keys.Value;

    /// <summary>All entries whose T3 key is at most so many edits from a key, as of now: no false one, and none is missing.</summary>
    /// <param name="key">A T3 key, as <see cref="NameFold"/> makes it. Allocates nothing, however long it is.</param>
    /// <param name="distanceMax">The most edits, 0 or more; time grows with it, since it decides how much longer or shorter a name may be.</param>
    /// <param name="entryIds">Takes the ids of the entries, nearest first, the commonest of equally near ones first.</param>
    /// <returns>How many there are; where they are more than fit, the nearest are in <paramref name="entryIds"/>.</returns>
    public int Find(ReadOnlySpan<char> key, int distanceMax, Span<int> entryIds) => Find(key, distanceMax, entryIds, Latest, int.MaxValue);

    /// <summary>
    /// As <see cref="Find(ReadOnlySpan{char}, int, Span{int})"/>, but one entry for each key, its commonest: for whoever goes on with hashes
    /// of keys, to whom the many readings of 翔 are one name.
    /// </summary>
    /// <param name="key">A T3 key.</param>
    /// <param name="distanceMax">The most edits, 0 or more.</param>
    /// <param name="entryIds">Takes the ids of the entries, nearest first, the commonest of equally near ones first.</param>
    /// <returns>How many keys there are; where they are more than fit, the nearest are in <paramref name="entryIds"/>.</returns>
    public int FindKeys(ReadOnlySpan<char> key, int distanceMax, Span<int> entryIds) => FindKeys(key, distanceMax, entryIds, Latest);

    /// <summary>As <see cref="FindKeys(ReadOnlySpan{char}, int, Span{int})"/>, the keys that were borne at a journal address.</summary>
    public int FindKeys(ReadOnlySpan<char> key, int distanceMax, Span<int> entryIds, long asOf) => Find(key, distanceMax, entryIds, asOf, entriesPerKeyMax: 1);

    /// <summary>All entries with the same reading, as of now: 斎藤, 斉藤, 齋藤 and 西藤 by サイトウ.</summary>
    /// <param name="kanaHash">Hash of the reading's search key, as <see cref="NameDictionary.KanaHash"/>; 0, no reading, finds none.</param>
    /// <param name="entryIds">Takes the ids of the entries, commonest first.</param>
    /// <returns>How many there are; where they are more than fit, the commonest are in <paramref name="entryIds"/>.</returns>
    public int FindByReading(ulong kanaHash, Span<int> entryIds) => FindByReading(kanaHash, entryIds, Latest);

    /// <summary>As <see cref="FindByReading(ulong, Span{int})"/>, the entries that were borne at a journal address.</summary>
    public int FindByReading(ulong kanaHash, Span<int> entryIds, long asOf)
    {
        ReadOnlySpan<int> found = _readings.Value.Of(kanaHash);
        found[..Math.Min(found.Length, entryIds.Length)].CopyTo(entryIds);
        return _names.Grown is { } grown ? GrownSpellings.AddByReading(grown, _names.Count, kanaHash, asOf, entryIds, found.Length) : found.Length;
    }

    /// <summary>Makes now what would be made when it is first asked for: for whoever wants no slow first answer.</summary>
    /// <returns>The bytes that it takes off the managed heap.</returns>
    public long Prepare() => _keys.Value.Bytes + _readings.Value.Bytes;

    /// <summary>Gives the memory back. Nobody may ask afterwards.</summary>
    public void Dispose()
    {
        _keys.Dispose();
        _readings.Dispose();
    }

    /// <summary>Takes the changes in: names of the delta are found from the address on at which they are borne.</summary>
    internal void Attach(Delta delta) => _delta = delta;

    private long Latest => _delta?.Published ?? 0;

    private int Find(ReadOnlySpan<char> key, int distanceMax, Span<int> entryIds, long asOf, int entriesPerKeyMax)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(distanceMax);
        ulong[]? rented = entryIds.Length > RanksOnStack ? ArrayPool<ulong>.Shared.Rent(entryIds.Length) : null;
        Span<ulong> ranks = rented is null ? stackalloc ulong[RanksOnStack] : rented;
        var nearest = new NearestEntries(ranks[..entryIds.Length], entriesPerKeyMax);
        FindInBase(key, distanceMax, ref nearest);
        if (_names.Grown is { Count: > 0 } grown)
        {
            GrownSpellings.AddNear(grown, _names.Count, key, distanceMax, asOf, entriesPerKeyMax, ref nearest);
        }

        nearest.CopyTo(entryIds);
        if (rented is not null)
        {
            ArrayPool<ulong>.Shared.Return(rented);
        }

        return nearest.Found;
    }

    private void FindInBase(ReadOnlySpan<char> key, int distanceMax, ref NearestEntries nearest)
    {
        KeyBlocks keys = _keys.Value;
        // A character is two code units at most.
        if (key.IsEmpty || key.Length / 2 > (long)keys.LengthMax + distanceMax)
        {
            return;
        }

        char[]? rented = key.Length > CharactersOnStack ? ArrayPool<char>.Shared.Rent(key.Length) : null;
        Span<char> buffer = rented is null ? stackalloc char[CharactersOnStack] : rented;
        ReadOnlySpan<char> pattern = buffer[..keys.Alphabet.EncodeAsked(key, buffer)];
        foreach (ref readonly KeyGroup group in keys.Groups.AsSpan())
        {
            if (Math.Abs(group.Length - pattern.Length) <= distanceMax)
            {
                FindIn(keys, group, pattern, distanceMax, ref nearest);
            }
        }

        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }
    }

    private static void FindIn(KeyBlocks keys, in KeyGroup group, scoped ReadOnlySpan<char> pattern, int distanceMax, ref NearestEntries nearest)
    {
        Span<ushort> distances = stackalloc ushort[KeysPerRun];
        for (int first = 0; first < group.KeyCount; first += KeysPerRun)
        {
            Span<ushort> run = distances[..Math.Min(KeysPerRun, group.KeyCount - first)];
            Measure(group, pattern, keys.Characters(group, first, run.Length), distanceMax, run);
            Keep(keys, group.FirstKey + first, run, distanceMax, ref nearest);
        }
    }

    private static void Measure(in KeyGroup group, ReadOnlySpan<char> pattern, ReadOnlySpan<char> characters, int distanceMax, Span<ushort> distances)
    {
        if (!group.IsBlocked)
        {
            for (int index = 0; index < distances.Length; index++)
            {
                distances[index] = (ushort)EditDistance.Of<SlipEdits>(pattern, characters.Slice(index * group.Length, group.Length), distanceMax);
            }
        }
        else if (pattern.Length > DistanceKernel.PatternLengthMax)
        {
            DistanceKernel.Scalar<SlipEdits>(pattern, characters, group.Length, distanceMax, distances);
        }
        else
        {
            DistanceKernel.Measure<SlipEdits>(pattern, characters, group.Length, distanceMax, distances);
        }
    }

    /// <summary>Sifts a vector of distances at a time: of a short name thousands may be near.</summary>
    private static void Keep(KeyBlocks keys, int firstKey, scoped ReadOnlySpan<ushort> distances, int distanceMax, ref NearestEntries nearest)
    {
        Vector512<ushort> farthest = Vector512.Create((ushort)Math.Min(distanceMax, ushort.MaxValue));
        ReadOnlySpan<Vector512<ushort>> vectors = MemoryMarshal.Cast<ushort, Vector512<ushort>>(distances);
        for (int vector = 0; vector < vectors.Length; vector++)
        {
            ulong near = Vector512.LessThanOrEqual(vectors[vector], farthest).ExtractMostSignificantBits();
            for (; near != 0; near &= near - 1)
            {
                int index = (vector * Vector512<ushort>.Count) + BitOperations.TrailingZeroCount(near);
                nearest.Add(distances[index], keys.EntriesOf(firstKey + index));
            }
        }

        for (int index = vectors.Length * Vector512<ushort>.Count; index < distances.Length; index++)
        {
            if (distances[index] <= distanceMax)
            {
                nearest.Add(distances[index], keys.EntriesOf(firstKey + index));
            }
        }
    }
}
