using Juki.Engine.Model.Names.Keys;

namespace Juki.Engine.Model.Readings;

/// <summary>A query's reading made ready for comparison; reused from query to query, by one thread.</summary>
public sealed class PreparedReading
{
    private readonly TextBuffer _text = new();
    private readonly TextBuffer _letters = new();

    /// <summary>Takes a reading as written: full- or half-width katakana or hiragana, with or without a space.</summary>
    public void Set(ReadOnlySpan<char> text)
    {
        _text.Clear();
        _text.Append(text);
        Letters.Write(text, _letters);
        Tokens.Set(text);
        Forms.Set(text, []);
    }

    /// <summary>There is no reading.</summary>
    public bool IsEmpty => Tokens.Count == 0;

    /// <summary>The reading as written.</summary>
    public ReadOnlySpan<char> Text => _text.Span;

    /// <summary>The search key of the whole (key of its tokens joined).</summary>
    public ReadOnlySpan<char> Key => Tokens.Key;

    /// <summary>How many parts spaces separate.</summary>
    public int TokenCount => Tokens.Count;

    /// <summary>The search key of one part.</summary>
    public ReadOnlySpan<char> TokenKey(int index) => Tokens.Token(index);

    /// <summary>The reading as written without its spaces.</summary>
    internal ReadOnlySpan<char> WrittenLetters => _letters.Span;

    /// <summary>The search keys of the parts.</summary>
    internal KeyTokens<ReadingKeyFold> Tokens { get; } = new();

    /// <summary>The forms of the whole.</summary>
    internal ReadingForms Forms { get; } = new();

    /// <summary>Room for the keys of the resident under comparison.</summary>
    internal KeyTokens<ReadingKeyFold> CandidateTokens { get; } = new();

    /// <summary>Room for the forms of the resident under comparison.</summary>
    internal ReadingForms Candidate { get; } = new();
}
