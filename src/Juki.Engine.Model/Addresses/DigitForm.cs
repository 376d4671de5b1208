namespace Juki.Engine.Model.Addresses;

/// <summary>How a single number is written.</summary>
internal enum DigitForm : byte
{
    /// <summary>12.</summary>
    Half,

    /// <summary>１２.</summary>
    Wide,

    /// <summary>十二.</summary>
    Kanji,
}
