namespace Juki.Engine.Model.Dates;

/// <summary>What a registered date says beyond year, month and day. The numbers are stored and never change.</summary>
public enum DateQualifier : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>About that time: 「○年頃」「○年○月頃」. Written with <c>~</c> (ISO 8601-2).</summary>
    Circa = 1,

    /// <summary>Spring: 「○年春」. Written as month 21 (ISO 8601-2).</summary>
    Spring = 2,

    /// <summary>Summer: month 22.</summary>
    Summer = 3,

    /// <summary>Autumn: month 23.</summary>
    Autumn = 4,

    /// <summary>Winter: month 24.</summary>
    Winter = 5,
}
