using Juki.Engine.Model.Names.Folding;
using Juki.Engine.Model.Names.Keys;

namespace Juki.Engine.Model.Readings;

/// <summary>
/// The forms of a whole reading that its levels compare, each made from the one before and only when asked for. They do
/// not look at where the family name ends, so that サトウオサム and サトウ オサム have the same.
/// </summary>
internal sealed class ReadingForms
{
    private readonly TextBuffer _katakana = new();
    private readonly TextBuffer _sound = new();
    private readonly TextBuffer _short = new();
    private bool _hasSound;
    private bool _hasShort;

    /// <summary>Takes a reading in two parts, the second of which may be empty.</summary>
    public void Set(ReadOnlySpan<char> family, ReadOnlySpan<char> given)
    {
        _katakana.Clear();
        Append(family);
        Append(given);
        _hasSound = false;
        _hasShort = false;
    }

    /// <summary>Full-width katakana without spaces: lossless but for the script.</summary>
    public ReadOnlySpan<char> Katakana => _katakana.Span;

    /// <summary>There is no reading: nothing that sounds by itself.</summary>
    public bool IsEmpty => Katakana.IndexOfAnyExcept('ー') < 0;

    /// <summary>As it sounds, long vowels included.</summary>
    public ReadOnlySpan<char> Sound
    {
        get
        {
            if (!_hasSound)
                Write(LongVowelMark.Sounded, _sound);

            _hasSound = true;
            return _sound.Span;
        }
    }

    /// <summary>As it sounds without long-vowel marks.</summary>
    public ReadOnlySpan<char> Short
    {
        get
        {
            if (!_hasShort)
                Write(LongVowelMark.Dropped, _short);

            _hasShort = true;
            return _short.Span;
        }
    }

    private void Append(ReadOnlySpan<char> text) =>
        _katakana.Advance(FoldTables.Reading.Fold(text, _katakana.Reserve(ReadingKey.LengthMax(text.Length))));

    private void Write(LongVowelMark longVowel, TextBuffer destination)
    {
        destination.Clear();
        destination.Advance(KanaSound.Write(_katakana.Span, longVowel, destination.Reserve(_katakana.Length)));
    }
}
