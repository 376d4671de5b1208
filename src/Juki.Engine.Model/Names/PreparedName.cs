using Juki.Engine.Model.Names.Keys;
using Juki.Engine.Model.Names.Latin;
using Juki.Engine.Model.Names.Latin.Sounds;

namespace Juki.Engine.Model.Names;

/// <summary>
/// A query's name made ready to be compared with many residents: its keys in each tier, its tokens, its wildcards.
/// An instance is used again for query after query and allocates nothing once its buffers have grown. It is for one thread.
/// </summary>
public sealed class PreparedName
{
    private readonly TextBuffer _text = new();
    private readonly TextBuffer _letters = new();
    private readonly TextBuffer[] _keys = [new(), new(), new()];
    private readonly bool[] _folded = new bool[3];
    private readonly KeyTokens<NameKeyFold> _tokens = new();
    private readonly KeyTokens<SoundFold> _sounds = new();
    private bool _isPlain;
    private bool _hasTokens;
    private bool _hasSounds;

    /// <summary>Takes a name as written, with or without a space between its parts.</summary>
    public void Set(ReadOnlySpan<char> text)
    {
        _text.Clear();
        _text.Append(text);
        Letters.Write(text, _letters);
        Array.Clear(_folded);
        _hasTokens = false;
        _hasSounds = false;
        _isPlain = PlainLetters.Are(text);
        WildcardCount = _isPlain ? 0 : Wildcard.Count(Key(FoldTier.T3));
    }

    /// <summary>There is no name.</summary>
    public bool IsEmpty => !_isPlain && Key(FoldTier.T3).IsEmpty;

    /// <summary>Written in Latin letters.</summary>
    public bool IsLatin => LatinScript.IsKey(Key(FoldTier.T3));

    /// <summary>How many characters are unreadable (● 〓 ＊ ？, private use).</summary>
    public int WildcardCount { get; private set; }

    /// <summary>The name as written.</summary>
    public ReadOnlySpan<char> Text => _text.Span;

    /// <summary>The key in a tier, folded when first asked for: a resident of the very letters needs none, and most others fail at T3.</summary>
    public ReadOnlySpan<char> Key(FoldTier tier)
    {
        int index = (int)tier - 1;
        if (!_folded[index])
        {
            FoldInto(_keys[index], _text.Span, tier);
            _folded[index] = true;
        }

        return _keys[index].Span;
    }

    /// <summary>The T3 key's parts, where spaces separate them: one, two or more.</summary>
    public int TokenCount => Tokens.Count;

    /// <summary>A part of the T3 key.</summary>
    public ReadOnlySpan<char> Token(int index) => Tokens.Token(index);

    /// <summary>The name as written without its spaces.</summary>
    internal ReadOnlySpan<char> WrittenLetters => _letters.Span;

    /// <summary>The T3 keys of the parts, folded when first asked for: most names agree as a whole.</summary>
    internal KeyTokens<NameKeyFold> Tokens
    {
        get
        {
            if (!_hasTokens)
                _tokens.Set(Text);

            _hasTokens = true;
            return _tokens;
        }
    }

    /// <summary>The parts as they sound, for a resident whose name is in the other script.</summary>
    internal KeyTokens<SoundFold> Sounds
    {
        get
        {
            if (!_hasSounds)
                _sounds.Set(Text);

            _hasSounds = true;
            return _sounds;
        }
    }

    /// <summary>Room for the sounds of the resident under comparison.</summary>
    internal KeyTokens<SoundFold> CandidateSounds { get; } = new();

    /// <summary>Room for the resident under comparison.</summary>
    internal KeyTokens<NameKeyFold> Candidate { get; } = new();

    /// <summary>Room for the resident's key in another tier.</summary>
    internal TextBuffer CandidateKey { get; } = new();

    private static void FoldInto(TextBuffer key, ReadOnlySpan<char> text, FoldTier tier)
    {
        key.Clear();
        key.Advance(NameFold.Fold(text, tier, key.Reserve(NameFold.LengthMax(text.Length))));
    }
}
