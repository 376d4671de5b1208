using System.Runtime.InteropServices;
using Juki.Engine.Store.Dictionaries;
using Juki.Engine.Store.Memory;

namespace Juki.Engine.Store.Spellings;

/// <summary>Packs the keys of a dictionary: sorts its entries by length and key, gives equal keys one place, and fills blocks.</summary>
internal sealed class KeyBlocksBuilder
{
    private readonly EntryKeys _keys;
    private readonly int[] _order;
    private readonly List<int> _keyStarts = [];
    private readonly List<KeyGroup> _groups = [];
    private long _characterCount;

    private KeyBlocksBuilder(NameDictionary names)
    {
        _keys = new EntryKeys(names);
        _order = [.. Enumerable.Range(0, names.Count).Where(id => _keys.LengthOf(id) > 0)];
        Array.Sort(_order, (left, right) => Compare(names, left, right));
    }

    /// <summary>Packs the keys; an empty one is no name and is left out.</summary>
    public static KeyBlocks Build(NameDictionary names)
    {
        var builder = new KeyBlocksBuilder(names);
        builder.PlaceKeys();
        return builder.Pack();
    }

    private int Compare(NameDictionary names, int left, int right)
    {
        int order = _keys.LengthOf(left).CompareTo(_keys.LengthOf(right));
        order = order != 0 ? order : names.KeyHash(left).CompareTo(names.KeyHash(right));
        return order != 0 ? order : left.CompareTo(right);
    }

    /// <summary>Gives every key a place, and the places that are left at the end of a group no entries.</summary>
    private void PlaceKeys()
    {
        for (int first = 0; first < _order.Length;)
        {
            int length = _keys.LengthOf(_order[first]);
            int firstKey = _keyStarts.Count;
            first = PlaceKeysOf(length, first);
            int places = KeyGroup.PlacesFor(_keyStarts.Count - firstKey, length);
            _groups.Add(new KeyGroup(length, firstKey, places, _characterCount));
            _characterCount += (long)places * length;
            while (_keyStarts.Count < firstKey + places)
            {
                _keyStarts.Add(first);
            }
        }

        _keyStarts.Add(_order.Length);
    }

    private int PlaceKeysOf(int length, int first)
    {
        int next = first;
        while (next < _order.Length && _keys.LengthOf(_order[next]) == length)
        {
            if (next == first || !_keys[_order[next]].SequenceEqual(_keys[_order[next - 1]]))
            {
                _keyStarts.Add(next);
            }

            next++;
        }

        return next;
    }

    private KeyBlocks Pack()
    {
        var characters = new NativeArray<char>(_characterCount);
        NativeArray<int>? starts = null;
        try
        {
            Write(characters);
            starts = Native(CollectionsMarshal.AsSpan(_keyStarts));
            return new KeyBlocks(_keys.Alphabet, [.. _groups], characters, starts, Native(_order));
        }
        catch
        {
            starts?.Dispose();
            characters.Dispose();
            throw;
        }
    }

    private void Write(NativeArray<char> characters)
    {
        foreach (KeyGroup group in _groups)
        {
            for (int index = 0; index < group.KeyCount; index++)
            {
                Write(group, index, characters);
            }
        }
    }

    private void Write(in KeyGroup group, int index, NativeArray<char> characters)
    {
        int start = _keyStarts[group.FirstKey + index];
        bool isEmpty = start == _keyStarts[group.FirstKey + index + 1];
        for (int position = 0; position < group.Length; position++)
        {
            characters[group.At(index, position)] = isEmpty ? NameAlphabet.Nothing : _keys[_order[start]][position];
        }
    }

    private static NativeArray<int> Native(ReadOnlySpan<int> items)
    {
        var array = new NativeArray<int>(items.Length);
        items.CopyTo(array.Span(0, items.Length));
        return array;
    }
}
