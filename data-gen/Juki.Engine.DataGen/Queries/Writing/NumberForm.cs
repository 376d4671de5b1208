namespace Juki.Engine.DataGen.Queries.Writing;

/// <summary>How the numbers of an address are written.</summary>
internal enum NumberForm
{
    /// <summary>一丁目2番3号.</summary>
    KanjiChome,

    /// <summary>1丁目2番3号.</summary>
    Arabic,

    /// <summary>１丁目２番３号.</summary>
    FullWidth,

    /// <summary>一丁目二番三号.</summary>
    Numerals,

    /// <summary>1丁目2番地3.</summary>
    Lot,

    /// <summary>1丁目2-3.</summary>
    ChomeHyphens,

    /// <summary>1-2-3.</summary>
    Hyphens,

    /// <summary>１－２－３.</summary>
    FullWidthHyphens,
}
