using System.Runtime.CompilerServices;
using Juki.Engine.Store.Encoders;
using Juki.Engine.Store.Memory;

namespace Juki.Engine.Store.Dictionaries;

/// <summary>
/// The distinct pairs of name and reading of a register: one dictionary for family names, one for given names. Ids run
/// from 0, commonest first; names that came with changes follow behind them in the order in which they came. All spans live as long
/// as the register. Numbers of bearers are those of the base: they do not change with the delta.
/// </summary>
public sealed class NameDictionary : IKeyedTexts
{
    private static readonly ulong[] Powers = [.. Enumerable.Range(0, 64).Select(Model.Names.KeyHash.Power)];

    private readonly NativeArray<NameEntry> _entries;
    private readonly NativeArray<char> _texts;
    private readonly KeyCounts _byKey;
    private readonly KeyCounts _byKana;
    private GrownNames? _grown;

    internal NameDictionary(NativeArray<NameEntry> entries, NativeArray<char> texts)
    {
        _entries = entries;
        _texts = texts;
        _byKey = new KeyCounts(Count);
        _byKana = new KeyCounts(Count);
        for (int id = 0; id < Count; id++)
        {
            ref readonly NameEntry entry = ref entries[id];
            _byKey.Add(entry.KeyHash, entry.Bearers);
            _byKana.Add(entry.KanaHash, entry.Bearers);
        }
    }

    /// <summary>How many entries the base has.</summary>
    public int Count => (int)_entries.Length;

    /// <summary>The entries behind those of the base; null before the first change.</summary>
    internal GrownNames? Grown => _grown;

    int IKeyedTexts.KeyCount => Count + (_grown?.Count ?? 0);

    /// <summary>The name to the letter.</summary>
    public ReadOnlySpan<char> Text(int id)
    {
        if (IsGrown(id))
        {
            return _grown!.Text(id - Count);
        }

        ref readonly NameEntry entry = ref _entries[id];
        return _texts.Span(entry.TextStart, entry.TextLength);
    }

    /// <summary>The reading to the letter; may be empty.</summary>
    public ReadOnlySpan<char> Kana(int id)
    {
        if (IsGrown(id))
        {
            return _grown!.Kana(id - Count);
        }

        ref readonly NameEntry entry = ref _entries[id];
        return _texts.Span(entry.TextStart + entry.TextLength, entry.KanaLength);
    }

    /// <summary>Hash of the name's T3 key.</summary>
    public ulong KeyHash(int id) => Entry(id).KeyHash;

    /// <summary>Hash of the reading's search key; 0 if there is no reading.</summary>
    public ulong KanaHash(int id) => Entry(id).KanaHash;

    /// <summary>Hash of a key followed by this name's: of a full name, where this is the given name.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong JoinAfter(ulong left, int id)
    {
        ref readonly NameEntry entry = ref Entry(id);
        ulong power = entry.KeyLength < Powers.Length ? Powers[entry.KeyLength] : Model.Names.KeyHash.Power(entry.KeyLength);
        return Model.Names.KeyHash.Join(left, entry.KeyHash, power);
    }

    /// <summary>How many present residents bear a name with this T3 key, whatever its spelling or reading; 0 if none.</summary>
    public int CountOfKey(ulong keyHash) => _byKey[keyHash];

    /// <summary>How many present residents bear a name with this reading key; 0 if none.</summary>
    public int CountOfKana(ulong kanaHash) => _byKana[kanaHash];

    internal void PrefetchEntry(int id) => _entries.Prefetch(id);

    /// <summary>Asks for the name and its reading.</summary>
    internal void PrefetchText(int id)
    {
        if (IsGrown(id))
        {
            return;
        }

        ref readonly NameEntry entry = ref _entries[id];
        _texts.Prefetch(entry.TextStart);
        _texts.Prefetch((long)entry.TextStart + entry.TextLength + entry.KanaLength);
    }

    /// <summary>Makes it one that can be added to.</summary>
    internal void BeginGrowing(GrowthSteps steps) => _grown = new GrownNames(steps, _byKey.Contains);

    /// <summary>Notes that a row of the delta bears a name.</summary>
    internal void Bear(int id, long address)
    {
        if (IsGrown(id))
        {
            _grown!.Bear(id - Count, address);
        }
    }

    ReadOnlySpan<char> IKeyedTexts.KeyOf(int id, TextKey buffer) => buffer.Of(Text(id), Kana(id));

    void IKeyedTexts.Add(ReadOnlySpan<char> key) => _grown!.Add(key);

    /// <summary>Whether an entry stands behind the base; without a delta every other id is for the base to refuse.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsGrown(int id) => id >= Count && _grown is not null;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref readonly NameEntry Entry(int id) => ref IsGrown(id) ? ref _grown![id - Count].Entry : ref _entries[id];
}
