namespace Juki.Engine.Model.Names.Folding;

/// <summary>
/// Entries of a fold table that are not simply a character. They use the surrogate range, which no folded character of the
/// BMP can have, so that one test of an entry tells the common case from the rare ones.
/// </summary>
internal static class FoldMark
{
    /// <summary>Leaves no trace.</summary>
    public const char Drop = '\uD800';

    /// <summary>々 ゝ ヽ: repeats the character before it.</summary>
    public const char Repeat = '\uD801';

    /// <summary>ゞ ヾ: repeats the kana before it with a voiced mark.</summary>
    public const char RepeatVoiced = '\uD802';

    /// <summary>A voiced mark of its own: joins the kana before it.</summary>
    public const char Voiced = '\uD803';

    /// <summary>A semi-voiced mark of its own: joins the kana before it.</summary>
    public const char SemiVoiced = '\uD804';

    /// <summary>A hyphen: no trace in Latin names, like ー after kana and kanji.</summary>
    public const char Hyphen = '\uD805';

    /// <summary>Half of a scalar outside the BMP.</summary>
    public const char Surrogate = '\uD806';

    /// <summary>From here on: the number of a text of two characters.</summary>
    public const char Expansion = '\uDC00';

    private const string Repeats = "々〻ゝヽ";
    private const string RepeatsVoiced = "ゞヾ";
    private const string VoicedMarks = "\u3099\u309B\uFF9E";
    private const string SemiVoicedMarks = "\u309A\u309C\uFF9F";
    private const string Hyphens = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2500\uFE63\uFF0D";

    /// <summary>The characters that every tier treats by what stands before them.</summary>
    public static IEnumerable<(char Character, char Mark)> Contextual() =>
        Repeats.Select(c => (c, Repeat))
            .Concat(RepeatsVoiced.Select(c => (c, RepeatVoiced)))
            .Concat(VoicedMarks.Select(c => (c, Voiced)))
            .Concat(SemiVoicedMarks.Select(c => (c, SemiVoiced)))
            .Concat(Hyphens.Select(c => (c, Hyphen)));
}
