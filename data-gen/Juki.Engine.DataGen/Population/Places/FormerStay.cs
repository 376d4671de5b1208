namespace Juki.Engine.DataGen.Population.Places;

/// <summary>An address that somebody has left, with its period.</summary>
internal sealed class FormerStay
{
    /// <summary>Whether there is one; if not, nothing else is valid.</summary>
    public bool Exists { get; set; }

    /// <summary>First day.</summary>
    public DateOnly From { get; set; }

    /// <summary>Last day.</summary>
    public DateOnly To { get; set; }

    /// <summary>Where.</summary>
    public AddressDraft Address { get; } = new();
}
