namespace Juki.Engine.Disk;

/// <summary>The disk, or the quota on it, has no room for what was asked. The one failure that passes when somebody makes room.</summary>
public sealed class DiskFullException : IOException
{
    /// <summary>An empty exception.</summary>
    public DiskFullException()
    {
    }

    /// <param name="message">File, bytes asked for, remedy.</param>
    public DiskFullException(string message)
        : base(message)
    {
    }

    /// <param name="message">File, bytes asked for, remedy.</param>
    /// <param name="innerException">What the system said.</param>
    public DiskFullException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
