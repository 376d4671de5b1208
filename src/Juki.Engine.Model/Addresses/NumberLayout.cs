namespace Juki.Engine.Model.Addresses;

/// <summary>The units and joints between the numbers of an address, whatever the form of the digits.</summary>
internal enum NumberLayout : byte
{
    None,
    BanGo,
    Banchi,
    BanchiNo,
    BanchiHyphen,
    Chain,
    ChomeChain,
    BareGo,
    ChoBanGo,
    ChoChain,
    NoBanchi,
    Jiwari,
}
