using Juki.Engine.Store.Encoders;

namespace Juki.Engine.Store.Building;

/// <summary>
/// Sorts texts commonest first, equals by their characters: four characters are one number, so that whole runs are sorted as
/// numbers and only texts that agree in them are looked at again.
/// </summary>
/// <remarks>
/// A text that ends is filled up with zeros. That cannot make two texts equal: those of one pool hold the same number of
/// <see cref="TextKey.Separator"/>s, the only zeros in them.
/// </remarks>
internal sealed class TextOrder
{
    private const int CharsPerKey = sizeof(ulong) / sizeof(char);

    /// <summary>Texts that agree in so many characters are compared as a whole: they are few, and the depth stays bounded.</summary>
    private const int DepthMax = 64;

    private readonly TextPool _texts;
    private readonly int[] _ids;
    private readonly ulong[] _keys;

    private TextOrder(TextPool texts, int first)
    {
        _texts = texts;
        _ids = new int[texts.Count];
        _keys = new ulong[texts.Count];
        for (int id = 0; id < _ids.Length; id++)
        {
            _ids[id] = id;
            _keys[id] = id < first ? 0 : ~(ulong)texts.Uses(id);
        }
    }

    /// <summary>The ids of a pool's texts in order; the first <paramref name="first"/> keep their places.</summary>
    public static int[] ByUse(TextPool texts, int first)
    {
        var order = new TextOrder(texts, first);
        Array.Sort(order._keys, order._ids);
        order.SortRuns(first, texts.Count, 0);
        return order._ids;
    }

    /// <summary>Sorts what has equal keys in [start, end) by the characters from <paramref name="depth"/> on.</summary>
    private void SortRuns(int start, int end, int depth)
    {
        for (int run = start, next; run < end; run = next)
        {
            next = run + 1;
            while (next < end && _keys[next] == _keys[run])
            {
                next++;
            }

            if (next - run > 1)
            {
                SortRun(run, next, depth);
            }
        }
    }

    private void SortRun(int start, int end, int depth)
    {
        if (depth >= DepthMax)
        {
            _ids.AsSpan(start, end - start).Sort((a, b) => _texts.Text(a).SequenceCompareTo(_texts.Text(b)));
            return;
        }

        for (int index = start; index < end; index++)
        {
            _keys[index] = KeyAt(_texts.Text(_ids[index]), depth);
        }

        Array.Sort(_keys, _ids, start, end - start);
        SortRuns(start, end, depth + CharsPerKey);
    }

    /// <summary>Four characters as a number that sorts as they do.</summary>
    private static ulong KeyAt(ReadOnlySpan<char> text, int depth)
    {
        ulong key = 0;
        for (int index = depth; index < depth + CharsPerKey; index++)
        {
            key = (key << 16) | (index < text.Length ? text[index] : '\0');
        }

        return key;
    }
}
