namespace Juki.Engine.DataGen.Profiles;

/// <summary>A noise profile cannot be used; the message lists all its faults.</summary>
public sealed class ProfileException : Exception
{
    /// <summary>Without a message.</summary>
    public ProfileException()
    {
    }

    /// <summary>With a message.</summary>
    public ProfileException(string message)
        : base(message)
    {
    }

    /// <summary>With a message and a cause.</summary>
    public ProfileException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>With the faults of a profile.</summary>
    public ProfileException(string profile, IReadOnlyList<string> faults)
        : base($"Noise profile '{profile}': {string.Join("; ", faults)}.") => Faults = faults;

    /// <summary>Each fault: place, value, limit, remedy.</summary>
    public IReadOnlyList<string> Faults { get; } = [];
}
