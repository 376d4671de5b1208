using Juki.Engine.Model.Names;
using Juki.Engine.Model.Readings;
using Juki.Engine.Store.Dictionaries;
using Juki.Engine.Store.Memory;

namespace Juki.Engine.Store.Tests.Spellings;

/// <summary>A dictionary of the names that a test says.</summary>
internal sealed class LiteralNames : IDisposable
{
    private readonly NativeArray<NameEntry> _entries;
    private readonly NativeArray<char> _texts;

    public LiteralNames(params (string Name, string Kana)[] names)
    {
        string texts = string.Concat(names.Select(name => name.Name + name.Kana));
        _texts = new NativeArray<char>(texts.Length);
        texts.CopyTo(_texts.Span(0, texts.Length));
        _entries = new NativeArray<NameEntry>(names.Length);
        int start = 0;
        for (int id = 0; id < names.Length; id++)
        {
            _entries[id] = Entry(names[id].Name, names[id].Kana, start);
            start += names[id].Name.Length + names[id].Kana.Length;
        }

        Dictionary = new NameDictionary(_entries, _texts);
        Near = new Store.Spellings.NearNames(Dictionary);
    }

    public NameDictionary Dictionary { get; }

    public Store.Spellings.NearNames Near { get; }

    public static string KeyOf(string name)
    {
        char[] key = new char[NameFold.LengthMax(name.Length)];
        return new string(key, 0, NameFold.Fold(name, FoldTier.T3, key));
    }

    public static ulong HashOfReading(string kana)
    {
        char[] key = new char[ReadingKey.LengthMax(kana.Length)];
        return KeyHash.Of(key.AsSpan(0, ReadingKey.Fold(kana, key)));
    }

    public void Dispose()
    {
        Near.Dispose();
        _entries.Dispose();
        _texts.Dispose();
    }

    private static NameEntry Entry(string name, string kana, int start)
    {
        string key = KeyOf(name);
        return new NameEntry
        {
            TextStart = (uint)start,
            TextLength = (ushort)name.Length,
            KanaLength = (ushort)kana.Length,
            KeyHash = KeyHash.Of(key),
            KanaHash = HashOfReading(kana),
            Bearers = 1,
            KeyLength = (ushort)key.Length,
        };
    }
}
