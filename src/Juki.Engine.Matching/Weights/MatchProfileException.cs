namespace Juki.Engine.Matching.Weights;

/// <summary>A match profile cannot be used; the message lists all its faults, each with line, place, limit and remedy.</summary>
public sealed class MatchProfileException : Exception
{
    /// <summary>Without a message.</summary>
    public MatchProfileException()
    {
    }

    /// <summary>With a message.</summary>
    public MatchProfileException(string message)
        : base(message)
    {
    }

    /// <summary>With a message and a cause.</summary>
    public MatchProfileException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>With all faults of a profile.</summary>
    public MatchProfileException(string profile, IReadOnlyList<string> faults)
        : this(faults.Count == 1 ? $"match profile {profile}: {faults[0]}" : $"match profile {profile} has {faults.Count} faults:\n  {string.Join("\n  ", faults)}") =>
        Faults = faults;

    /// <summary>Each fault, in the order of the lines.</summary>
    public IReadOnlyList<string> Faults { get; } = [];
}
