using Juki.Engine.Store.Memory;

namespace Juki.Engine.Store.Spellings;

/// <summary>
/// The distinct keys of a dictionary, packed for <see cref="DistanceKernel"/>: by length, those up to
/// <see cref="KeyGroup.BlockedLengthMax"/> in transposed blocks. Each knows the entries that it is the key of.
/// </summary>
internal sealed class KeyBlocks : IDisposable
{
    private readonly NativeArray<char> _characters;
    private readonly NativeArray<int> _entryStarts;
    private readonly NativeArray<int> _entryIds;

    /// <param name="alphabet">The characters' code units.</param>
    /// <param name="groups">Groups by ascending length.</param>
    /// <param name="characters">All characters.</param>
    /// <param name="entryStarts">First entry of each key in <paramref name="entryIds"/>, and the end of the last.</param>
    /// <param name="entryIds">Entries key by key, ascending within one.</param>
    public KeyBlocks(NameAlphabet alphabet, KeyGroup[] groups, NativeArray<char> characters, NativeArray<int> entryStarts, NativeArray<int> entryIds)
    {
        Alphabet = alphabet;
        Groups = groups;
        _characters = characters;
        _entryStarts = entryStarts;
        _entryIds = entryIds;
    }

    public NameAlphabet Alphabet { get; }

    public KeyGroup[] Groups { get; }

    /// <summary>Bytes off the managed heap.</summary>
    public long Bytes => _characters.Bytes + _entryStarts.Bytes + _entryIds.Bytes;

    /// <summary>Characters of the longest key.</summary>
    public int LengthMax => Groups.Length == 0 ? 0 : Groups[^1].Length;

    /// <summary>The characters of keys <paramref name="first"/> and following of a group, whole blocks where it is blocked.</summary>
    public ReadOnlySpan<char> Characters(in KeyGroup group, int first, int count) =>
        _characters.Span(group.FirstCharacter + ((long)first * group.Length), count * group.Length);

    /// <summary>Ids of the entries of a key; none of an empty place.</summary>
    public ReadOnlySpan<int> EntriesOf(int key) => _entryIds.Span(_entryStarts[key], _entryStarts[key + 1] - _entryStarts[key]);

    public void Dispose()
    {
        _characters.Dispose();
        _entryStarts.Dispose();
        _entryIds.Dispose();
    }
}
