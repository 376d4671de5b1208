namespace Juki.Engine.Model.Addresses;

/// <summary>
/// How an address writes its numbers. Stored in rows: fewer than 32 members, the numbers never change. Numbers that an
/// address lacks (0) drop out together with their unit. <c>Wide</c>: full-width digits; <c>KanjiChome</c>: the 丁目
/// in kanji, the rest in digits.
/// </summary>
public enum NumberStyle : byte
{
    /// <summary>No numbers.</summary>
    None = 0,

    /// <summary>1丁目2番3号.</summary>
    BanGo = 1,

    /// <summary>１丁目２番３号.</summary>
    BanGoWide = 2,

    /// <summary>一丁目2番3号.</summary>
    BanGoKanjiChome = 3,

    /// <summary>一丁目２番３号.</summary>
    BanGoKanjiChomeWide = 4,

    /// <summary>一丁目二番三号.</summary>
    BanGoKanji = 5,

    /// <summary>1丁目2番地3, 123番地, 123番地4.</summary>
    Banchi = 6,

    /// <summary>１丁目２番地３.</summary>
    BanchiWide = 7,

    /// <summary>一丁目2番地3.</summary>
    BanchiKanjiChome = 8,

    /// <summary>一丁目２番地３.</summary>
    BanchiKanjiChomeWide = 9,

    /// <summary>一丁目二番地三.</summary>
    BanchiKanji = 10,

    /// <summary>1丁目2番地の3.</summary>
    BanchiNo = 11,

    /// <summary>１丁目２番地の３.</summary>
    BanchiNoWide = 12,

    /// <summary>一丁目2番地の3.</summary>
    BanchiNoKanjiChome = 13,

    /// <summary>1丁目2番地-3.</summary>
    BanchiHyphen = 14,

    /// <summary>１丁目２番地－３.</summary>
    BanchiHyphenWide = 15,

    /// <summary>1-2-3, 123-4, 123.</summary>
    Chain = 16,

    /// <summary>１－２－３.</summary>
    ChainWide = 17,

    /// <summary>1丁目2-3.</summary>
    ChomeChain = 18,

    /// <summary>１丁目２－３.</summary>
    ChomeChainWide = 19,

    /// <summary>一丁目2-3.</summary>
    ChomeChainKanjiChome = 20,

    /// <summary>一丁目２－３.</summary>
    ChomeChainKanjiChomeWide = 21,

    /// <summary>1丁目2番3.</summary>
    BareGo = 22,

    /// <summary>１丁目２番３.</summary>
    BareGoWide = 23,

    /// <summary>一丁目2番3.</summary>
    BareGoKanjiChome = 24,

    /// <summary>1丁2番3号 (Sakai).</summary>
    ChoBanGo = 25,

    /// <summary>１丁２番３号 (Sakai).</summary>
    ChoBanGoWide = 26,

    /// <summary>1丁2-3 (Sakai).</summary>
    ChoChain = 27,

    /// <summary>無番地: land without a number.</summary>
    NoBanchi = 28,

    /// <summary>第5地割12番地3 (Iwate).</summary>
    Jiwari = 29,

    /// <summary>第５地割１２番地３ (Iwate).</summary>
    JiwariWide = 30,
}
