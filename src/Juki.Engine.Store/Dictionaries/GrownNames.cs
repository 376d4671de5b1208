using Juki.Engine.Model.Names;
using Juki.Engine.Store.Encoders;
using Juki.Engine.Store.Memory;

namespace Juki.Engine.Store.Dictionaries;

/// <summary>The names of a <see cref="NameDictionary"/> that came after the base was made; indexes count from 0.</summary>
/// <remarks>
/// A name has its place from the moment that a change is prepared; it is borne from the address at which the change is entered, which a
/// refused one never is. Whoever looks for names sees those that were borne at the address at which they read.
/// </remarks>
/// <param name="steps">How it grows.</param>
/// <param name="isKnown">Whether the base has a name with a key hash.</param>
internal sealed class GrownNames(GrowthSteps steps, Func<ulong, bool> isKnown)
{
    private readonly GrowingArray<GrownName> _names = new(steps.ChunkBits);
    private readonly GrowingTexts _texts = new(steps.TextChunkBits);
    private readonly HashSet<ulong> _keysBorne = [];
    private readonly NameKeys _keys = new();
    private int _count;

    /// <summary>How many there are.</summary>
    public int Count => Volatile.Read(ref _count);

    public ref readonly GrownName this[int index] => ref _names[index];

    public ReadOnlySpan<char> Text(int index) => _texts.Span(_names[index].Entry.TextStart, _names[index].Entry.TextLength);

    public ReadOnlySpan<char> Kana(int index)
    {
        ref readonly NameEntry entry = ref _names[index].Entry;
        return _texts.Span(entry.TextStart, entry.TextLength + entry.KanaLength)[entry.TextLength..];
    }

    /// <summary>The T3 key.</summary>
    public ReadOnlySpan<char> Key(int index) => _texts.Span(_names[index].KeyStart, _names[index].Entry.KeyLength);

    /// <summary>Adds a name and its reading, put together by <see cref="TextKey"/>.</summary>
    public void Add(ReadOnlySpan<char> pair)
    {
        int separator = pair.IndexOf(TextKey.Separator);
        ReadOnlySpan<char> kana = pair[(separator + 1)..];
        ulong kanaHash = KeyHash.Of(_keys.OfKana(kana));
        ReadOnlySpan<char> key = _keys.OfName(pair[..separator]);
        var name = new GrownName { KeyStart = _texts.Add(key), Entry = Entry(pair[..separator], kana), From = long.MaxValue };
        name.Entry.KeyLength = (ushort)key.Length;
        name.Entry.KeyHash = KeyHash.Of(key);
        name.Entry.KanaHash = kanaHash;
        ReserveKey();
        Volatile.Write(ref _count, _names.Add(name) + 1);
    }

    /// <summary>Notes that a row bears a name, from an address that is not published yet. Cannot fail.</summary>
    public void Bear(int index, long address)
    {
        ref GrownName name = ref _names[index];
        if (name.From == long.MaxValue)
        {
            name.IsFirst = !isKnown(name.Entry.KeyHash) && _keysBorne.Add(name.Entry.KeyHash);
            Volatile.Write(ref name.From, address);
        }
    }

    /// <summary>Whether a name was borne at a journal address.</summary>
    public bool IsBorne(int index, long asOf) => Volatile.Read(ref _names[index].From) <= asOf;

    private void ReserveKey()
    {
        if (_keysBorne.Capacity <= _count)
        {
            _keysBorne.EnsureCapacity((_count + 1) * 2);
        }
    }

    private NameEntry Entry(ReadOnlySpan<char> text, ReadOnlySpan<char> kana) => new()
    {
        TextStart = _texts.Add([.. text, .. kana]),
        TextLength = (ushort)text.Length,
        KanaLength = (ushort)kana.Length,
    };
}
