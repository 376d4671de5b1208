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
    private Transition[] _transitions = new Transition[CapacityMin];
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
        ref readonly Transition transition = ref _transitions[SlotOf(key)];
        return transition.Key == key ? transition.Target : None;
    }

    private int AddTransition(int node, char c)
    {
        if (node == NodeCount - 1 && _childChars[node] == NoChild)
        {
            _childChars[node] = c;
            return AddNode();
        }

        if (2 * (_transitionCount + 1) > _transitions.Length)
        {
            Grow();
        }

        ulong key = KeyOf(node, c);
        _transitions[SlotOf(key)] = new Transition(key, NodeCount);
        _transitionCount++;
        return AddNode();
    }

    private void Grow()
    {
        Transition[] old = _transitions;
        _transitions = new Transition[2 * old.Length];
        foreach (Transition transition in old)
        {
            if (transition.Key != 0)
            {
                _transitions[SlotOf(transition.Key)] = transition;
            }
        }
    }

    /// <summary>Never zero, which marks a free slot.</summary>
    private static ulong KeyOf(int node, char c) => ((ulong)(node + 1) << 16) | c;

    /// <summary>The slot that holds the key, or the free one where it would go.</summary>
    private int SlotOf(ulong key)
    {
        int mask = _transitions.Length - 1;
        int slot = (int)KeyHash.Mix(key) & mask;
        while (_transitions[slot].Key != 0 && _transitions[slot].Key != key)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    /// <summary>Key and target side by side, so that a step touches one line.</summary>
    private readonly record struct Transition(ulong Key, int Target);
}
