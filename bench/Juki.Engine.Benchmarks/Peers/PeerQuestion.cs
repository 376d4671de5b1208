using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Dates;

namespace Juki.Engine.Benchmarks.Peers;

/// <summary>One person asked for, by code or by items, as all sides are given it.</summary>
internal sealed class PeerQuestion
{
    /// <summary>Nobody.</summary>
    public const int Nobody = -1;

    /// <summary>Row of the resident; <see cref="Nobody"/> for a person who is not in the register.</summary>
    public required int Resident { get; init; }

    /// <summary>The resident's code, or one that nobody has.</summary>
    public required ResidentCode Code { get; init; }

    /// <summary>Date of birth; of an absent person that of somebody else.</summary>
    public required BirthDate Birth { get; init; }

    /// <summary>Family and given name with a space between, or the Latin name.</summary>
    public required string Name { get; init; }

    /// <summary>The name with another last character.</summary>
    public required string NoisyName { get; init; }

    /// <summary>The date as a file has it.</summary>
    public required string BirthText { get; init; }

    /// <summary>1 or 2.</summary>
    public required string Sex { get; init; }

    /// <summary>The address to the letter.</summary>
    public required string Address { get; init; }
}
