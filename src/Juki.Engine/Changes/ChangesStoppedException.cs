using Juki.Engine.Durability.Journal;

namespace Juki.Engine.Changes;

/// <summary>No change is taken, since the journal takes none: the disk is full or has failed, or the journal was closed. Answering goes on.</summary>
public sealed class ChangesStoppedException : IOException
{
    /// <summary>An empty exception.</summary>
    public ChangesStoppedException()
    {
    }

    /// <param name="message">What is the matter, and the remedy.</param>
    public ChangesStoppedException(string message)
        : base(message)
    {
    }

    /// <param name="message">What is the matter, and the remedy.</param>
    /// <param name="innerException">Why.</param>
    public ChangesStoppedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Says what is the matter with a journal.</summary>
    internal static ChangesStoppedException Of(JournalHealth health) => new($"No change is taken: {health.Reason}");
}
