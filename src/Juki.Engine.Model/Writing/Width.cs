namespace Juki.Engine.Model.Writing;

/// <summary>Full-width forms of ASCII (U+FF01 to U+FF5E) lie at a fixed distance from their half-width ones.</summary>
internal static class Width
{
    private const int Distance = '！' - '!';

    /// <summary>The half-width form of a full-width letter, digit or sign; any other character itself.</summary>
    public static char Narrow(char c) => c is >= '！' and <= '～' ? (char)(c - Distance) : c == '　' ? ' ' : c;

    /// <summary>The full-width form of a half-width letter, digit or sign.</summary>
    public static char Widen(char c) => c is >= '!' and <= '~' ? (char)(c + Distance) : c;
}
