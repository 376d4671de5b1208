using Juki.Engine.Model.Names;

namespace Juki.Engine.Model.Addresses;

/// <summary>
/// Tries of UTF-16 characters in one table of transitions (open addressing, at most half full); nodes are numbers from
/// 0 up. The first child of a node is mostly the node made right after it: that step needs one character beside the
/// node and no table, so that a name walks along one cache line. Written while an <see cref="AddressMaster"/> is learned,
/// only read afterwards.
/// </summary>
internal sealed class CharTrie
{
    /// <summary>No such node.</summary>
    public const int None = -1;

    private const int CapacityMin = 1024;

    private const char NoChild = '\0';

    private char[] _childChars = new char[CapacityMin];
    private ulong[] _keys = new ulong[CapacityMin];
    private int[] _targets = new int[CapacityMin];
    private int _transitionCount;

    /// <summary>How many nodes there are.</summary>
    public int NodeCount { get; private set; }

    /// <summary>A new node: the root of a trie, until another leads to it.</summary>
    public int AddNode()
    {
        if (NodeCount == _childChars.Length)
        {
            Array.Resize(ref _childChars, 2 * NodeCount);
        }

        return NodeCount++;
    }

    /// <summary>The node at the end of a text, made if need be.</summary>
    public int Add(int root, ReadOnlySpan<char> text)
    {
        int node = root;
        foreach (char c in text)
        {
            int next = Next(node, c);
            node = next == None ? AddTransition(node, c) : next;
        }

        return node;
    }

    /// <summary>The node behind a character, which is never NUL; <see cref="None"/> if there is none.</summary>
    public int Next(int node, char c)
    {
        if (_childChars[node] == c)
        {
            return node + 1;
        }

        ulong key = KeyOf(node, c);
        int slot = SlotOf(key);
        return _keys[slot] == key ? _targets[slot] : None;
    }

    private int AddTransition(int node, char c)
    {
        if (node == NodeCount - 1 && _childChars[node] == NoChild)
        {
            _childChars[node] = c;
            return AddNode();
        }

        if (2 * (_transitionCount + 1) > _keys.Length)
        {
            Grow();
        }

        ulong key = KeyOf(node, c);
        int slot = SlotOf(key);
        _keys[slot] = key;
        _targets[slot] = NodeCount;
        _transitionCount++;
        return AddNode();
    }

    private void Grow()
    {
        ulong[] keys = _keys;
        int[] targets = _targets;
        _keys = new ulong[2 * keys.Length];
        _targets = new int[2 * keys.Length];
        for (int i = 0; i < keys.Length; i++)
        {
            if (keys[i] != 0)
            {
                int slot = SlotOf(keys[i]);
                _keys[slot] = keys[i];
                _targets[slot] = targets[i];
            }
        }
    }

    /// <summary>Never zero, which marks a free slot.</summary>
    private static ulong KeyOf(int node, char c) => ((ulong)(node + 1) << 16) | c;

    /// <summary>The slot that holds the key, or the free one where it would go.</summary>
    private int SlotOf(ulong key)
    {
        int mask = _keys.Length - 1;
        int slot = (int)KeyHash.Mix(key) & mask;
        while (_keys[slot] != 0 && _keys[slot] != key)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }
}
