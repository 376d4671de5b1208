using Juki.Engine.Model.Names.Keys;

namespace Juki.Engine.Model.Readings;

/// <summary>A query's reading made ready for comparison; reused from query to query, by one thread.</summary>
public sealed class PreparedReading
{
    private readonly TextBuffer _text = new();
    private readonly TextBuffer _letters = new();
    private readonly KeyTokens<ReadingKeyFold> _tokens = new();
    private readonly ReadingForms _forms = new();
    private bool _hasTokens;
    private bool _hasForms;

    /// <summary>Takes a reading as written: full- or half-width katakana or hiragana, with or without a space.</summary>
    public void Set(ReadOnlySpan<char> text)
    {
        _text.Clear();
        _text.Append(text);
        Letters.Write(text, _letters);
        _hasTokens = false;
        _hasForms = false;
    }

    /// <summary>There is no reading. A kana at the beginning is one, whatever follows.</summary>
    public bool IsEmpty => !(Text is [var first, ..] && PlainLetters.IsKana(first)) && Forms.IsEmpty;

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

    /// <summary>The search keys of the parts, folded when first asked for: most readings agree in a simpler form.</summary>
    internal KeyTokens<ReadingKeyFold> Tokens
    {
        get
        {
            if (!_hasTokens)
                _tokens.Set(Text);

            _hasTokens = true;
            return _tokens;
        }
    }

    /// <summary>The forms of the whole, made when first asked for: most readings agree to the letter.</summary>
    internal ReadingForms Forms
    {
        get
        {
            if (!_hasForms)
                _forms.Set(Text, []);

            _hasForms = true;
            return _forms;
        }
    }

    /// <summary>Room for the keys of the resident under comparison.</summary>
    internal KeyTokens<ReadingKeyFold> CandidateTokens { get; } = new();

    /// <summary>Room for the forms of the resident under comparison.</summary>
    internal ReadingForms Candidate { get; } = new();
}
