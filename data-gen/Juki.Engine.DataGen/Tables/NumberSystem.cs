namespace Juki.Engine.DataGen.Tables;

/// <summary>Which system a town numbers its houses by.</summary>
internal enum NumberSystem : byte
{
    /// <summary>住居表示: (丁目) 番 号.</summary>
    ResidentialIndication,

    /// <summary>地番: (丁目) 番地 and sub-number.</summary>
    LotNumber,

    /// <summary>Hokkaido: 北一条西二十丁目, then lot numbers.</summary>
    HokkaidoJo,

    /// <summary>Sakai: 丁 instead of 丁目, then 番 号.</summary>
    SakaiCho,

    /// <summary>Central Kyoto: a street name before the town, then 番地.</summary>
    KyotoStreet,

    /// <summary>Iwate: 第12地割, then lot numbers.</summary>
    IwateChiwari,
}
