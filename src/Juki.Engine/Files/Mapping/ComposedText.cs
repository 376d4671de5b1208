namespace Juki.Engine.Files.Mapping;

/// <summary>Room for the texts that a row's items are composed of; they live until the next row begins.</summary>
internal sealed class ComposedText
{
    private char[] _chars = new char[256];
    private int _start;
    private int _length;

    /// <summary>What was composed since <see cref="Begin"/>.</summary>
    public ReadOnlySpan<char> Text => _chars.AsSpan(_start, _length - _start);

    /// <summary>Begins a row.</summary>
    public void Clear() => _start = _length = 0;

    /// <summary>Begins an item of the row.</summary>
    public void Begin() => _start = _length;

    /// <summary>Goes on with a text; before any but the first the joint is put.</summary>
    public void Append(ReadOnlySpan<char> text, ReadOnlySpan<char> joint)
    {
        if (text.IsEmpty)
        {
            return;
        }

        if (_length > _start)
        {
            Append(joint);
        }

        Append(text);
    }

    /// <summary>Goes on with so many characters that the caller writes.</summary>
    public Span<char> Take(int count)
    {
        Reserve(count);
        _length += count;
        return _chars.AsSpan(_length - count, count);
    }

    private void Append(ReadOnlySpan<char> text) => text.CopyTo(Take(text.Length));

    /// <summary>Texts composed before stay where they are, in the array that is left behind.</summary>
    private void Reserve(int count)
    {
        if (_chars.Length - _length >= count)
        {
            return;
        }

        int begun = _length - _start;
        char[] larger = new char[(_chars.Length + begun + count) * 2];
        _chars.AsSpan(_start, begun).CopyTo(larger);
        (_chars, _start, _length) = (larger, 0, begun);
    }
}
