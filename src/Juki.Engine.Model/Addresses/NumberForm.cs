namespace Juki.Engine.Model.Addresses;

/// <summary>What a <see cref="NumberStyle"/> consists of.</summary>
/// <param name="Layout">Units and joints.</param>
/// <param name="Chome">Form of the 丁目.</param>
/// <param name="Rest">Form of the numbers behind it.</param>
internal readonly record struct NumberForm(NumberLayout Layout, DigitForm Chome, DigitForm Rest)
{
    /// <summary>Every style's form, at the index of its number.</summary>
    private static readonly NumberForm[] OfStyles =
    [
        default,
        new(NumberLayout.BanGo, DigitForm.Half, DigitForm.Half),
        new(NumberLayout.BanGo, DigitForm.Wide, DigitForm.Wide),
        new(NumberLayout.BanGo, DigitForm.Kanji, DigitForm.Half),
        new(NumberLayout.BanGo, DigitForm.Kanji, DigitForm.Wide),
        new(NumberLayout.BanGo, DigitForm.Kanji, DigitForm.Kanji),
        new(NumberLayout.Banchi, DigitForm.Half, DigitForm.Half),
        new(NumberLayout.Banchi, DigitForm.Wide, DigitForm.Wide),
        new(NumberLayout.Banchi, DigitForm.Kanji, DigitForm.Half),
        new(NumberLayout.Banchi, DigitForm.Kanji, DigitForm.Wide),
        new(NumberLayout.Banchi, DigitForm.Kanji, DigitForm.Kanji),
        new(NumberLayout.BanchiNo, DigitForm.Half, DigitForm.Half),
        new(NumberLayout.BanchiNo, DigitForm.Wide, DigitForm.Wide),
        new(NumberLayout.BanchiNo, DigitForm.Kanji, DigitForm.Half),
        new(NumberLayout.BanchiHyphen, DigitForm.Half, DigitForm.Half),
        new(NumberLayout.BanchiHyphen, DigitForm.Wide, DigitForm.Wide),
        new(NumberLayout.Chain, DigitForm.Half, DigitForm.Half),
        new(NumberLayout.Chain, DigitForm.Wide, DigitForm.Wide),
        new(NumberLayout.ChomeChain, DigitForm.Half, DigitForm.Half),
        new(NumberLayout.ChomeChain, DigitForm.Wide, DigitForm.Wide),
        new(NumberLayout.ChomeChain, DigitForm.Kanji, DigitForm.Half),
        new(NumberLayout.ChomeChain, DigitForm.Kanji, DigitForm.Wide),
        new(NumberLayout.BareGo, DigitForm.Half, DigitForm.Half),
        new(NumberLayout.BareGo, DigitForm.Wide, DigitForm.Wide),
        new(NumberLayout.BareGo, DigitForm.Kanji, DigitForm.Half),
        new(NumberLayout.ChoBanGo, DigitForm.Half, DigitForm.Half),
        new(NumberLayout.ChoBanGo, DigitForm.Wide, DigitForm.Wide),
        new(NumberLayout.ChoChain, DigitForm.Half, DigitForm.Half),
        new(NumberLayout.NoBanchi, DigitForm.Half, DigitForm.Half),
        new(NumberLayout.Jiwari, DigitForm.Half, DigitForm.Half),
        new(NumberLayout.Jiwari, DigitForm.Wide, DigitForm.Wide),
    ];

    private const int DigitForms = 3;

    private static readonly NumberStyle[] StyleOfIndex = IndexStyles();

    /// <summary>The form of a style.</summary>
    public static NumberForm Of(NumberStyle style) => OfStyles[(int)style];

    /// <summary>The style with this form; <see cref="NumberStyle.None"/> if there is none.</summary>
    public NumberStyle ToStyle() => StyleOfIndex[Index];

    private int Index => ((((int)Layout * DigitForms) + (int)Chome) * DigitForms) + (int)Rest;

    private static NumberStyle[] IndexStyles()
    {
        var styles = new NumberStyle[((int)NumberLayout.Jiwari + 1) * DigitForms * DigitForms];
        for (int style = 1; style < OfStyles.Length; style++)
        {
            styles[OfStyles[style].Index] = (NumberStyle)style;
        }

        return styles;
    }
}
