namespace Juki.Engine.DataGen.Tables;

/// <summary>How a municipality's office writes 丁目, numbers and rooms. One notation for each municipality.</summary>
internal enum OfficeNotation : byte
{
    /// <summary>三丁目5番12号　コーポ山田101号室; 1234番地5.</summary>
    KanjiChome,

    /// <summary>3丁目5番12号　コーポ山田101号; 1234番地の5.</summary>
    DigitChome,

    /// <summary>３丁目５番１２号　コーポ山田１０１号室; １２３４番地５.</summary>
    FullWidth,

    /// <summary>3-5-12　コーポ山田101; 1234-5.</summary>
    Hyphens,
}
