namespace Juki.Engine.Store.Building;

/// <summary>The texts that one sink has met, by kind.</summary>
internal sealed class TextPools
{
    /// <summary>Family names, each with its reading: text, separator, reading.</summary>
    public TextPool Families { get; } = new();

    /// <summary>Given names, likewise.</summary>
    public TextPool Givens { get; } = new();

    /// <summary>Places: code, separator, municipality, separator, town.</summary>
    public TextPool Places { get; } = new();

    /// <summary>Buildings.</summary>
    public TextPool Buildings { get; } = new();

    /// <summary>Addresses that their parts do not render.</summary>
    public TextPool RawAddresses { get; } = new();

    /// <summary>Households that are not plain numbers.</summary>
    public TextPool Households { get; } = new();

    /// <summary>Dates of birth.</summary>
    public DatePool Dates { get; } = new();
}
