namespace Juki.Engine.Load;

/// <summary>A load cannot be run as asked. The message names the server or the value, what is wrong and what to do, and no personal data.</summary>
public sealed class LoadException : Exception
{
    /// <summary>Without a message.</summary>
    public LoadException()
    {
    }

    /// <summary>With a message.</summary>
    public LoadException(string message)
        : base(message)
    {
    }

    /// <summary>With a message and a cause.</summary>
    public LoadException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
