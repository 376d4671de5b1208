using System.Buffers;

namespace Juki.Engine.Model.Writing;

/// <summary>
/// The characters that clerks, keyboards and conversions put where a hyphen is meant. The long-vowel mark <c>ー</c> is
/// one only between digits: elsewhere it is a letter.
/// </summary>
internal static class Hyphens
{
    /// <summary>The long-vowel mark, full width.</summary>
    public const char LongVowel = 'ー';

    /// <summary>The long-vowel mark, half width.</summary>
    public const char LongVowelHalf = 'ｰ';

    /// <summary>All of them, the long-vowel marks included.</summary>
    public static ReadOnlySpan<char> All => "-\u00AD\u02D7\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\u2500\u2501\u2796\uFE58\uFE63\uFF0D\u30FC\uFF70";

    private static readonly SearchValues<char> Set = SearchValues.Create(All);

    /// <summary>Whether a character stands for a hyphen between digits.</summary>
    public static bool Contains(char c) => c == '-' || Set.Contains(c);
}
