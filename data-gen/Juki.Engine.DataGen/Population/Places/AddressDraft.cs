using Juki.Engine.DataGen.Texts;

namespace Juki.Engine.DataGen.Population.Places;

/// <summary>An address under construction.</summary>
internal sealed class AddressDraft
{
    /// <summary>Position of the municipality in the table of places.</summary>
    public int Municipality { get; set; }

    /// <summary>The whole address, prefecture to room.</summary>
    public TextBuffer Text { get; } = new(256);
}
