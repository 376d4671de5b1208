namespace Juki.Engine.Files;

/// <summary>A file cannot be read or written as asked. The message names the file, what is wrong and what to do, and no personal data.</summary>
public sealed class FileProblemException : Exception
{
    /// <summary>Without a message.</summary>
    public FileProblemException()
    {
    }

    /// <summary>With a message.</summary>
    public FileProblemException(string message)
        : base(message)
    {
    }

    /// <summary>With a message and a cause.</summary>
    public FileProblemException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Names file, problem and remedy.</summary>
    public FileProblemException(string file, string problem, string remedy, Exception? cause = null)
        : base($"{file}: {problem}. {remedy}.", cause)
    {
    }
}
