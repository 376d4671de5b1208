namespace Juki.Engine.Model.Names.Folding;

/// <summary>Joins a kana with a voiced or semi-voiced mark that is a character of its own (ｶﾞ, か゛).</summary>
internal static class KanaVoicing
{
    private const string Bare =
        "かきくけこさしすせそたちつてとはひふへほうカキクケコサシスセソタチツテトハヒフヘホウワヰヱヲ";

    private const string Voiced =
        "がぎぐげござじずぜぞだぢづでどばびぶべぼゔガギグゲゴザジズゼゾダヂヅデドバビブベボヴヷヸヹヺ";

    private const string BareSemi = "はひふへほハヒフヘホ";
    private const string SemiVoiced = "ぱぴぷぺぽパピプペポ";

    /// <summary>The kana with its voiced mark; null if it takes none.</summary>
    public static char? Voice(char kana) => Find(kana, Bare, Voiced);

    /// <summary>The kana with its semi-voiced mark; null if it takes none.</summary>
    public static char? SemiVoice(char kana) => Find(kana, BareSemi, SemiVoiced);

    private static char? Find(char kana, string from, string to)
    {
        int index = from.IndexOf(kana, StringComparison.Ordinal);
        return index < 0 ? null : to[index];
    }
}
