using FsCheck;
using FsCheck.Fluent;

namespace Juki.Engine.Model.Tests.Names;

/// <summary>Texts that an input file may hold: every kind of character the folds know, and some that no name has.</summary>
internal static class WildText
{
    private static readonly string[] Pieces =
    [
        "佐", "斎", "斉", "齊", "髙", "高", "﨑", "辺", "邉", "\U00020BB7", "吉", "\uFA19", "\U0002F800", "二", "ニ", "力", "ー", "一", "零",
        "々", "ゝ", "ゞ", "ヽ", "か", "カ", "ｶ", "ﾊ", "\uFF9E", "\uFF9F", "\u3099", "゛", "ヴ", "ァ", "ウ", "オ", "コ", "ョ", "ヂ", "ヅ", "シ",
        "a", "Z", "é", "ß", "Æ", "\u0301", "Ａ", "-", "－", "'", ".", ",", " ", "\u3000", "・", "\t", "●", "？", "*", "\uE000",
        "\U000F0000", "\uFE00", "\U000E0100", "\uD842", "\uDFB7", "\0", "0", "９", "ﬀ", "\uFFFF",
    ];

    /// <summary>Any text of up to a dozen pieces.</summary>
    public static Arbitrary<string> Any { get; } =
        Gen.Choose(0, 12).SelectMany(count => Gen.ArrayOf(Gen.Elements(Pieces), count)).Select(string.Concat).ToArbitrary();

    /// <summary>A part of a name as a person bears it: no spaces, no marks that would begin it.</summary>
    public static Arbitrary<string> Part { get; } =
        Gen.Choose(1, 3)
            .SelectMany(count => Gen.ArrayOf(Gen.Elements("佐", "藤", "斎", "齊", "髙", "高", "子", "シ", "ン", "ソ", "ツ", "オ", "コ", "ー", "ウ", "ヨ", "\U00020BB7", "●"), count))
            .Select(string.Concat)
            .ToArbitrary();

    /// <summary>A thousand samples of each property, whose seed is printed when one fails.</summary>
    public static Config Config { get; } = Config.QuickThrowOnFailure.WithMaxTest(1000);
}
