using Juki.Engine.Store.Encoders;

namespace Juki.Engine.Store.Dictionaries;

/// <summary>A dictionary as <see cref="TextIds"/> sees it: texts by id, each with a key, to which more are added at the end.</summary>
internal interface IKeyedTexts
{
    /// <summary>How many there are, the added ones included.</summary>
    int KeyCount { get; }

    /// <summary>The key of a text, as <see cref="TextKey"/> puts it together.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="buffer">May hold the key, until it is used again.</param>
    ReadOnlySpan<char> KeyOf(int id, TextKey buffer);

    /// <summary>Adds a text, whose id is <see cref="KeyCount"/> as it was.</summary>
    void Add(ReadOnlySpan<char> key);
}
