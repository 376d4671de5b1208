namespace Juki.Engine.DataGen.Noise.Sources;

/// <summary>The distinct names of a register with their readings.</summary>
internal interface INameList
{
    /// <summary>How many there are.</summary>
    int Count { get; }

    /// <summary>A name.</summary>
    ReadOnlySpan<char> Text(int id);

    /// <summary>Its reading; may be empty.</summary>
    ReadOnlySpan<char> Kana(int id);
}
