using System.Buffers;
using Juki.Engine.Model.Names;
using Juki.Engine.Store.Dictionaries;

namespace Juki.Engine.Store.Spellings;

/// <summary>The T3 keys of all entries of a dictionary, in its alphabet: what <see cref="KeyBlocksBuilder"/> packs.</summary>
internal sealed class EntryKeys
{
    private readonly char[] _characters;
    private readonly int[] _starts;
    private readonly int[] _lengths;

    public EntryKeys(NameDictionary names)
    {
        _starts = new int[names.Count];
        _lengths = new int[names.Count];
        _characters = Fold(names);
        Alphabet = new NameAlphabet(_characters);
        for (int id = 0; id < names.Count; id++)
        {
            Span<char> key = _characters.AsSpan(_starts[id], _lengths[id]);
            _lengths[id] = Alphabet.Encode(key, key);
        }
    }

    public NameAlphabet Alphabet { get; }

    /// <summary>The key of an entry.</summary>
    public ReadOnlySpan<char> this[int id] => _characters.AsSpan(_starts[id], _lengths[id]);

    /// <summary>Characters of the key of an entry.</summary>
    public int LengthOf(int id) => _lengths[id];

    private char[] Fold(NameDictionary names)
    {
        var keys = new ArrayBufferWriter<char>();
        for (int id = 0; id < names.Count; id++)
        {
            ReadOnlySpan<char> text = names.Text(id);
            _starts[id] = keys.WrittenCount;
            _lengths[id] = text.IsEmpty ? 0 : NameFold.Fold(text, FoldTier.T3, keys.GetSpan(NameFold.LengthMax(text.Length)));
            keys.Advance(_lengths[id]);
        }

        return keys.WrittenSpan.ToArray();
    }
}
