namespace Juki.Engine.Matching.Weights;

/// <summary>A match profile cannot be used; the message lists all its faults, each with place, limit and remedy.</summary>
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
    public MatchProfileException(string profile, IReadOnlyCollection<string> faults)
        : this($"match profile {profile}: {string.Join("; ", faults)}")
    {
    }
}
