namespace Juki.Engine.DataGen.Queries.Writing;

/// <summary>How sex is written.</summary>
internal enum SexForm
{
    /// <summary>1, 2 (ISO/IEC 5218).</summary>
    Digit,

    /// <summary>男, 女.</summary>
    Kanji,

    /// <summary>M, F.</summary>
    Letter,
}
