using System.Runtime.InteropServices;

namespace Juki.Engine.Store.Building;

/// <summary>The distinct texts that one sink has met, with how often; a text's id is the order of its first meeting.</summary>
internal sealed class TextPool
{
    /// <summary>Separates the parts of a text that has several; no text of a register may hold it.</summary>
    public const char Separator = '\0';

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly List<string> _texts = [];
    private readonly List<int> _uses = [];

    public TextPool() => _bySpan = _ids.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Count => _texts.Count;

    public string Text(int id) => _texts[id];

    public int Uses(int id) => _uses[id];

    public int Intern(ReadOnlySpan<char> text)
    {
        if (!_bySpan.TryGetValue(text, out int id))
        {
            id = _texts.Count;
            string kept = text.ToString();
            _texts.Add(kept);
            _uses.Add(0);
            _ids.Add(kept, id);
        }

        CollectionsMarshal.AsSpan(_uses)[id]++;
        return id;
    }
}
