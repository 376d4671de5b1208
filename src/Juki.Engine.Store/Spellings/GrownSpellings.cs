using Juki.Engine.Store.Dictionaries;

namespace Juki.Engine.Store.Spellings;

/// <summary>The near names among those that came with changes: some thousands between two checkpoints, gone through one by one.</summary>
internal static class GrownSpellings
{
    /// <summary>Longer keys hardly come near to anything, and are left to the next checkpoint.</summary>
    private const int KeyLengthMax = 128;

    /// <summary>Adds the entries whose key is at most so many edits from a key.</summary>
    /// <param name="names">The names.</param>
    /// <param name="firstId">Id of the first of them.</param>
    /// <param name="key">A T3 key.</param>
    /// <param name="distanceMax">The most edits.</param>
    /// <param name="asOf">Journal address at which they are borne.</param>
    /// <param name="entriesPerKeyMax">1 to leave out entries whose key an earlier one has.</param>
    /// <param name="nearest">What was found before.</param>
    public static void AddNear(
        GrownNames names, int firstId, ReadOnlySpan<char> key, int distanceMax, long asOf, int entriesPerKeyMax, scoped ref NearestEntries nearest)
    {
        if (key.Length is 0 or > KeyLengthMax)
        {
            return;
        }

        Span<char> pattern = stackalloc char[KeyLengthMax];
        Span<char> entry = stackalloc char[KeyLengthMax];
        var alphabet = new PairAlphabet(stackalloc int[2 * KeyLengthMax]);
        pattern = pattern[..alphabet.Encode(key, pattern)];
        PairAlphabet ofPattern = alphabet;
        int count = names.Count;
        for (int index = 0; index < count; index++)
        {
            ref readonly GrownName name = ref names[index];
            if (name.Entry.KeyLength is 0 or > KeyLengthMax || !names.IsBorne(index, asOf) || (entriesPerKeyMax == 1 && !name.IsFirst))
            {
                continue;
            }

            alphabet = ofPattern;
            ReadOnlySpan<char> encoded = entry[..alphabet.Encode(names.Key(index), entry)];
            if (EditDistance.Of<SlipEdits>(pattern, encoded, distanceMax) is var distance && distance <= distanceMax)
            {
                nearest.Add(distance, [firstId + index]);
            }
        }
    }

    /// <summary>Adds the entries with a reading that were borne at a journal address behind those that were found before.</summary>
    /// <returns>How many there are together, which may be more than fit.</returns>
    public static int AddByReading(GrownNames names, int firstId, ulong kanaHash, long asOf, Span<int> entryIds, int found)
    {
        int count = kanaHash == 0 ? 0 : names.Count;
        for (int index = 0; index < count; index++)
        {
            if (names[index].Entry.KanaHash != kanaHash || !names.IsBorne(index, asOf))
            {
                continue;
            }

            if (found < entryIds.Length)
            {
                entryIds[found] = firstId + index;
            }

            found++;
        }

        return found;
    }
}
