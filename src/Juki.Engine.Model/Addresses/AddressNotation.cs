namespace Juki.Engine.Model.Addresses;

/// <summary>The ways in which people write the numbers of one and the same address.</summary>
public enum AddressNotation : byte
{
    /// <summary>As the register writes it.</summary>
    AsRegistered = 0,

    /// <summary>一丁目2番3号.</summary>
    KanjiChome = 1,

    /// <summary>1丁目2番3号.</summary>
    Digits = 2,

    /// <summary>１丁目２番３号.</summary>
    WideDigits = 3,

    /// <summary>一丁目二番三号.</summary>
    Kanji = 4,

    /// <summary>1-2-3.</summary>
    Hyphens = 5,

    /// <summary>１－２－３.</summary>
    WideHyphens = 6,

    /// <summary>1丁目2番地3.</summary>
    Banchi = 7,

    /// <summary>1丁目2番地の3.</summary>
    BanchiNo = 8,

    /// <summary>1丁目2-3.</summary>
    ChomeHyphens = 9,
}
