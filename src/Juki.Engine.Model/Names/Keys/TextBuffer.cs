namespace Juki.Engine.Model.Names.Keys;

/// <summary>Characters that are written again and again; the array grows and is never given back.</summary>
internal sealed class TextBuffer
{
    private char[] _characters = new char[64];

    /// <summary>How many characters are in use.</summary>
    public int Length { get; private set; }

    /// <summary>What was written.</summary>
    public ReadOnlySpan<char> Span => _characters.AsSpan(0, Length);

    /// <summary>Forgets what was written.</summary>
    public void Clear() => Length = 0;

    /// <summary>Appends a text as it is.</summary>
    public void Append(ReadOnlySpan<char> text)
    {
        text.CopyTo(Reserve(text.Length));
        Length += text.Length;
    }

    /// <summary>Room for so many characters after those in use; <see cref="Advance"/> tells how many were written.</summary>
    public Span<char> Reserve(int count)
    {
        if (_characters.Length - Length < count)
            Array.Resize(ref _characters, Math.Max(_characters.Length * 2, Length + count));

        return _characters.AsSpan(Length);
    }

    /// <summary>Takes characters written into <see cref="Reserve"/>'s room into use.</summary>
    public void Advance(int count) => Length += count;
}
