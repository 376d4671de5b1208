namespace Juki.Engine.Model.Names.Folding;

/// <summary>Which scalars each tier joins, over and above the lossless normalisation of T1.</summary>
internal static class TierClasses
{
    private const char HiraganaFirst = 'ぁ';
    private const char HiraganaLast = 'ゖ';
    private const int HiraganaToKatakana = 'ァ' - 'ぁ';
    private const string LargeKana = "アイウエオツヤユヨワカケ";
    private const string SmallKana = "ァィゥェォッャュョヮヵヶ";

    /// <summary>T1: nothing more.</summary>
    public static ScalarClasses Same() => new();

    /// <summary>T2: old and new forms.</summary>
    public static ScalarClasses Listed()
    {
        var classes = new ScalarClasses();
        foreach (string members in VariantClasses.Listed())
            classes.Join(members);

        return classes;
    }

    /// <summary>T3: also look-alikes over scripts, hiragana and katakana, small and large kana, old spellings.</summary>
    public static ScalarClasses Confused()
    {
        var classes = new ScalarClasses();
        foreach (string line in FoldResource.Lines("confusions.tsv"))
            classes.Join(line.Split('\t')[0]);

        foreach (string members in VariantClasses.Confused())
            classes.Join(members);

        for (int i = 0; i < LargeKana.Length; i++)
            classes.Join(LargeKana[i], SmallKana[i]);

        JoinHiragana(classes);
        return classes;
    }

    /// <summary>For readings: hiragana and katakana, and 一 where a long-vowel mark is meant.</summary>
    public static ScalarClasses Reading()
    {
        var classes = new ScalarClasses();
        classes.Join("ー一");
        JoinHiragana(classes);
        return classes;
    }

    private static void JoinHiragana(ScalarClasses classes)
    {
        for (int hiragana = HiraganaFirst; hiragana <= HiraganaLast; hiragana++)
            classes.Join(hiragana + HiraganaToKatakana, hiragana);
    }
}
