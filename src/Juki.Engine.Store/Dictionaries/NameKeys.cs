using Juki.Engine.Model.Names;
using Juki.Engine.Model.Readings;

namespace Juki.Engine.Store.Dictionaries;

/// <summary>Makes the keys by which a dictionary finds names and readings. One for each thread; a key is valid until the next is made.</summary>
internal sealed class NameKeys
{
    private char[] _key = new char[256];

    /// <summary>The T3 key of a name.</summary>
    public ReadOnlySpan<char> OfName(ReadOnlySpan<char> text)
    {
        Grow(NameFold.LengthMax(text.Length));
        return _key.AsSpan(0, NameFold.Fold(text, FoldTier.T3, _key));
    }

    /// <summary>The search key of a reading.</summary>
    public ReadOnlySpan<char> OfKana(ReadOnlySpan<char> kana)
    {
        Grow(ReadingKey.LengthMax(kana.Length));
        return _key.AsSpan(0, ReadingKey.Fold(kana, _key));
    }

    private void Grow(int length)
    {
        if (_key.Length < length)
        {
            _key = new char[length];
        }
    }
}
