using FsCheck;
using FsCheck.Fluent;

namespace Juki.Engine.Model.Tests.Readings;

/// <summary>Readings of up to six kana, rich in what the search rules look at.</summary>
internal static class KanaText
{
    private static readonly string[] Kana =
        ["オ", "ウ", "コ", "ゴ", "ノ", "ヨ", "ョ", "ヲ", "ー", "シ", "ジ", "ヂ", "チ", "ス", "ズ", "ヅ", "ツ", "ッ", "ワ", "ハ", "バ", "パ", "ヴ", "ァ", "ュ", "ソ", "ン", "き", "を", "ｶ", "ﾞ", "ﾟ"];

    public static Arbitrary<string> Any { get; } =
        Gen.Choose(1, 6).SelectMany(count => Gen.ArrayOf(Gen.Elements(Kana), count)).Select(string.Concat).ToArbitrary();
}
