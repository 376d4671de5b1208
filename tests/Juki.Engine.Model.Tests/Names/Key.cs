using Juki.Engine.Model.Names;

namespace Juki.Engine.Model.Tests.Names;

/// <summary>Keys as strings.</summary>
internal static class Key
{
    public static string T1(string text) => Of(text, FoldTier.T1);

    public static string T2(string text) => Of(text, FoldTier.T2);

    public static string T3(string text) => Of(text, FoldTier.T3);

    public static string Of(string text, FoldTier tier)
    {
        char[] destination = new char[NameFold.LengthMax(text.Length)];
        return new string(destination, 0, NameFold.Fold(text, tier, destination));
    }
}
